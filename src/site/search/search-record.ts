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
export const indexedPage = ({
  url,
  kind,
  title,
  detail,
  texts = [],
  html = '',
}: SearchRecord): IndexedPage => ({
  url,
  html: `<html lang="fr"><body data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-weight="10">${escapeHtml(title)}</h1><p data-pagefind-ignore data-pagefind-filter="kind">${kind}</p>${
    detail ? `<p data-pagefind-meta="detail">${escapeHtml(detail)}</p>` : ''
  }${texts.map(paragraph).join('')}${html}</body></html>`,
});
