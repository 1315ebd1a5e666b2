import type { SiteFiles } from '../ports.ts';
import { fillPage, type Filling } from './fill-page.ts';

/** What is said above what a page shows. */
export interface SaidAbove {
  /** What was done. */
  readonly notice?: string | undefined;
  /** Why something was not. */
  readonly alert?: string | undefined;
}

/** A published page filled in, with what is to be said above it: its `notice` and its `alerte`. */
export const filledPage = async (
  path: string,
  filling: Filling,
  { notice, alert }: SaidAbove,
  { site }: { readonly site: SiteFiles },
): Promise<string> =>
  fillPage(await site.page(path), {
    ...filling,
    facts: { ...filling.facts, notice: notice ?? '', alerte: alert ?? '' },
    shown: { ...filling.shown, notice: notice !== undefined, alerte: alert !== undefined },
  });
