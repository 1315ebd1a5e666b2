import { docWords } from '../../texts/docs.ts';
import type { Pass } from '../page-context.ts';

/** Items that begin with `[ ]` or `[x]` show a box, which nobody can tick. */
export const showTasks: Pass = ({ $ }) => {
  $('li').each((_, element) => {
    const item = $(element);
    const inParagraph = item
      .contents()
      .get()
      .find((node) => !isBlank($(node).text()));
    const holder = inParagraph && $(inParagraph).is('p') ? $(inParagraph) : item;
    const start = holder
      .contents()
      .get()
      .find((node) => !isBlank($(node).text()));
    if (start?.nodeType !== 3 || !('data' in start)) return;
    const [whole, mark] = /^\s*\[([ xX])\]\s+/.exec(start.data) ?? [];
    if (whole === undefined) return;
    const done = mark !== ' ';
    start.data = start.data.slice(whole.length);
    item.addClass('s-task');
    holder.prepend(
      $('<span aria-hidden="true">').text(done ? '☑' : '☐'),
      $('<span class="fr-sr-only">').text(done ? docWords.done : docWords.toDo),
      ' ',
    );
  });
};

const isBlank = (text: string): boolean => text.trim() === '';
