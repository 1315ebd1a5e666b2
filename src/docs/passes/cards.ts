import type { Pass, PageContext, Part } from '../page-context.ts';

/** What each column of a table of cards is for, by its header. */
interface Columns {
  readonly target: number;
  readonly cover: number;
  readonly hidden: ReadonlySet<number>;
}

/** Tables that GitBook shows as cards become lists: cover, title, texts, the whole card a link to its target. */
export const showCards: Pass = (context) => {
  const { $ } = context;
  $('table[data-view="cards"]').each((_, element) => {
    const table = $(element);
    const columns = columnsOf(table);
    const list = $('<ul class="s-list s-cards">');
    table.find('tbody > tr').each((_, row) => {
      const card = cardOf($(row), columns, context);
      if (card.text().trim() !== '' || card.find('img, a').length > 0) list.append(card);
    });
    table.replaceWith(list.children().length > 0 ? list : '');
  });
};

function columnsOf(table: Part): Columns {
  const heads = table.find('thead th').get();
  const having = (mark: string) => heads.findIndex((head) => mark in head.attribs);
  const hidden = heads.flatMap((head, index) => ('data-hidden' in head.attribs ? [index] : []));
  return { target: having('data-card-target'), cover: having('data-card-cover'), hidden: new Set(hidden) };
}

function cardOf(row: Part, { target, cover, hidden }: Columns, { $ }: PageContext): Part {
  const card = $('<li class="s-doc-card">');
  const cells = row.children('td, th');
  const source = addressIn(cells.eq(cover), cover);
  if (source !== undefined)
    card.append($('<img class="s-doc-card__cover">').attr('src', source).attr('alt', ''));
  const shown = cells.get().filter((cell, index) => !hidden.has(index) && $(cell).text().trim() !== '');
  const href = addressIn(cells.eq(target), target);
  shown.forEach((cell, index) => {
    const part = $(index === 0 ? '<p class="s-card__title">' : '<div>').append($(cell).contents());
    if (index === 0) unwrapParagraphs(part, $);
    if (index === 0 && href !== undefined && part.find('a').length === 0)
      part.wrapInner($('<a class="s-doc-card__link">').attr('href', href));
    card.append(part);
  });
  if (href !== undefined && shown.length === 0)
    card.append($('<p class="s-card__title">').append($('<a data-mention>').attr('href', href).text(href)));
  return card;
}

/** The address in a cell of a hidden column, as a link, a picture or plain text. */
function addressIn(cell: Part, column: number): string | undefined {
  if (column === -1) return undefined;
  const address = cell.find('a').attr('href') ?? cell.find('img').attr('src') ?? cell.text().trim();
  return address === '' ? undefined : address;
}

function unwrapParagraphs(part: Part, $: PageContext['$']): void {
  part.find('p, div').each((_, element) => {
    $(element).replaceWith($(element).contents());
  });
}
