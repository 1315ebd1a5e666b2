import type { LoggedIn } from '../../journeys/logged-in.ts';
import { placeText } from '../../schema/place.ts';
import type { Place } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { Filling } from '../fill-page.ts';

/** What a page of the console shows; `errors` at the fields of its filter. */
interface ConsolePage {
  readonly filling: Filling;
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

/** Makes what a page shows, out of the query of its address. */
export type FillConsolePage = (
  asked: Readonly<Record<string, string>>,
  viewer: LoggedIn,
  services: Services,
) => Promise<ConsolePage>;

/** How many lines a page of a list has. */
export const pageSize = 50;

/** Address of a page of the console with the parts of its query that hold something. */
export function consoleAddress(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const held = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return held.length === 0 ? path : `${path}?${new URLSearchParams(held).toString()}`;
}

/** The ways through a list: to what is older, and back to the newest; each is there when it leads somewhere. */
export function waysThrough(
  path: string,
  asked: Readonly<Record<string, string>>,
  next: Place | undefined,
): Pick<Filling, 'shown' | 'links'> & { readonly shown: Readonly<Record<string, boolean>> } {
  const filter = { ...asked, suite: undefined, fait: undefined };
  return {
    shown: { older: next !== undefined, newest: Boolean(asked.suite) },
    links: {
      older: next ? consoleAddress(path, { ...filter, suite: placeText(next) }) : path,
      newest: consoleAddress(path, filter),
    },
  };
}
