import { createElement as h, Fragment, type ReactNode } from 'react';
import type { CmsOptions } from '../../../cms/options.ts';
import type { Day } from '../../../schema/day.ts';
import { renderMarkdown } from '../../markdown.ts';
import { startupPath } from '../../paths.ts';
import { shownLink } from '../../shown-link.ts';

/** What previews know beside the entry. */
export interface PreviewContext {
  readonly options: CmsOptions;
  readonly today: Day;
  /** Where the browser holds pictures that are not on the site yet, by their addresses there. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** The Markdown after the front matter. */
export const bodyOf = ({ body }: Readonly<Record<string, unknown>>): string =>
  typeof body === 'string' ? body : '';

/** The title of an entry of another collection; undefined for one that is not published. */
export const titleOf = ({ options }: PreviewContext, list: string, id: string): string | undefined =>
  options[list]?.find(({ value }) => value === id)?.label;

/** The titles of published entries, as the site lists them: in the order of their files. */
export const namesOf = (context: PreviewContext, list: string, ids: readonly string[]): string =>
  ids
    .toSorted()
    .flatMap((id) => titleOf(context, list, id) ?? [])
    .join(', ');

/** A line of the list of facts; nothing without a value. The same markup as components/Fact.astro. */
export const fact = (label: string, value: ReactNode): ReactNode =>
  value === undefined || value === '' || value === false
    ? null
    : h(Fragment, { key: label }, h('dt', null, label), h('dd', null, value));

export const facts = (lines: readonly ReactNode[]): ReactNode => h('dl', { className: 's-facts' }, ...lines);

/** As components/Link.astro. */
export function link(written: string | undefined): ReactNode {
  if (written === undefined || written === '') return undefined;
  const { text, href } = shownLink(written);
  return href === undefined ? text : h('a', { href }, text);
}

/** As components/StartupNames.astro. */
export const startupNames = (context: PreviewContext, ids: readonly string[]): ReactNode =>
  ids.length === 0
    ? undefined
    : ids.map((id, place) => {
        const title = titleOf(context, 'startups', id);
        const name = title === undefined ? id : h('a', { href: startupPath(id) }, title);
        return h(Fragment, { key: id }, place > 0 && ', ', name);
      });

export const badge = (text: string): ReactNode => h('p', { className: 'fr-badge fr-badge--no-icon' }, text);

/** HTML that is safe already. */
export const content = (html: string): ReactNode =>
  h('div', { className: 's-content', dangerouslySetInnerHTML: { __html: html } });

/** An entry's text as the site shows it, with pictures that are not there yet. */
export function prose(written: Readonly<Record<string, unknown>>, { pictures }: PreviewContext): ReactNode {
  let html = renderMarkdown(bodyOf(written));
  for (const [address, held] of pictures) html = html.replaceAll(`src="${address}"`, `src="${held}"`);
  return content(html);
}

/** A page as the site frames it. */
export const frame = (...children: ReactNode[]): ReactNode =>
  h('main', { className: 'fr-container fr-pt-3w fr-pb-6w' }, ...children);
