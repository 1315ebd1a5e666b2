import { docWords } from '../../texts/docs.ts';
import type { Pass, PageContext, Part } from '../page-context.ts';

/** Tables lose their hidden columns and empty heads, and can be scrolled by the keyboard where they are too wide. */
export const evenTables: Pass = ({ $ }) => {
  let count = 0;
  $('table').each((_, element) => {
    const table = $(element);
    sayChecks(table, $);
    withoutHiddenColumns(table, $);
    table.find('thead').each((_, head) => {
      if ($(head).text().trim() === '' && $(head).find('img').length === 0) $(head).remove();
    });
    table.find('th').each((_, cell) => {
      const head = $(cell);
      if (head.text().trim() === '' && head.find('img').length === 0)
        head.replaceWith($('<td>').append(head.contents()));
    });
    if (table.find('td, th').length === 0) table.remove();
    else table.wrap($('<section class="s-scroll" tabindex="0">').attr('aria-label', docWords.table(++count)));
  });
  $('pre').attr('tabindex', '0');
};

/** Columns of boxes to tick hold "true" and "false". */
function sayChecks(table: Part, $: PageContext['$']): void {
  const heads = table.find('thead th').get();
  const words: Readonly<Record<string, string>> = { true: docWords.yes, false: docWords.no };
  heads.forEach((head, index) => {
    if ($(head).attr('data-type') !== 'checkbox') return;
    table.find('tbody > tr').each((_, row) => {
      const cell = $(row).children('td, th').eq(index);
      cell.text(words[cell.text().trim()] ?? cell.text());
    });
  });
}

function withoutHiddenColumns(table: Part, $: PageContext['$']): void {
  const hidden = table
    .find('thead th')
    .get()
    .flatMap((head, index) => ('data-hidden' in head.attribs ? [index] : []));
  if (hidden.length === 0) return;
  table.find('tr').each((_, row) => {
    const cells = $(row).children('td, th');
    for (const index of hidden) cells.eq(index).remove();
  });
}
