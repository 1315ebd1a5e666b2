import { escapeHtml } from '../../domain/escape-html.ts';

/** Markup that is safe to show: made by {@link html}, or escaped by it. */
export interface Markup {
  readonly markup: string;
}

type Piece = Markup | string | number | readonly Markup[];

const escape = (piece: Piece): string => {
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(escape).join('');
};

/** Markup out of a template; every text put into it is escaped. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: strings
    .map((text, index) => text + (index < pieces.length ? escape(pieces[index] ?? '') : ''))
    .join(''),
});

/** Nothing to show. */
export const nothing: Markup = { markup: '' };

/** A table with its headings; a sentence in its place where it has no rows. */
export const table = (
  headings: readonly string[],
  rows: readonly (readonly Piece[])[],
  none: string,
): Markup =>
  rows.length === 0
    ? html`<p>${none}</p>`
    : html`<div class="wide" tabindex="0">
        <table>
          <thead>
            <tr>
              ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
