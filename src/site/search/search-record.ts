import type { IndexedPage } from '../../adapters/pagefind-index.ts';
import { escapeHtml } from '../../domain/escape-html.ts';
import type { SearchKind } from '../../texts/search.ts';

/** Something that the site's search finds. */
export interface SearchRecord {
  readonly url: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** What the list of results says beside its kind: a phase, a day, who looks for somebody. */
  readonly detail?: string | undefined;
  /** Plain texts, each a paragraph. */
  readonly texts?: readonly (string | undefined)[];
  /** HTML that is safe, after the texts. */
  readonly html?: string | undefined;
}

const paragraph = (text: string | undefined): string =>
  text === undefined || text.trim() === '' ? '' : `<p>${escapeHtml(text)}</p>`;

/** A record as the page that Pagefind reads: the title weighs most, headings of the text more than the rest. */
const head = (name: string, value: string | undefined): string =>
  value === undefined || value === ''
    ? ''
    : `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`;

/** A record as the page that Pagefind reads. The title and the detail are no part of its text, which excerpts show. */
export const indexedPage = ({
  url,
  kind,
  title,
  detail,
  texts = [],
  html = '',
}: SearchRecord): IndexedPage => ({
  url,
  html: [
    '<html lang="fr"><body data-pagefind-body>',
    head('title', title),
    head('detail', detail),
    `<meta data-pagefind-filter="kind[content]" content="${kind}">`,
    ...texts.map(paragraph),
    html,
    '</body></html>',
  ].join(''),
});
