import { searchTexts } from '../../texts/search.ts';
import { findElement } from '../find-element.ts';
import { askWorker } from '../directory/ask-worker.ts';
import { emptyQuery, writeQuery, type DirectoryQuery } from '../directory/query.ts';
import { memberLine } from './show-results.ts';

const mostMembers = 5;

/**
 * The part of the page that shows a few members, found by the directory's own index, which is fetched at the first text.
 * Gives what asks it, "" for nobody; `answered` hears how many members there are.
 */
export function memberSection(
  line: HTMLTemplateElement,
  answered: (members: number) => void,
): (text: string) => void {
  const section = findElement('membres', HTMLElement);
  const list = findElement('liste-membres', HTMLUListElement);
  const all = findElement('tous-les-membres', HTMLAnchorElement);
  let ask: ((query: DirectoryQuery) => void) | undefined;
  let isAsked = false;

  const start = () =>
    askWorker({
      ready: () => undefined,
      result: ({ total, members }, query) => {
        if (!isAsked) return;
        section.hidden = total === 0;
        list.replaceChildren(...members.slice(0, mostMembers).map((member) => memberLine(line, member)));
        all.hidden = total <= mostMembers;
        all.textContent = searchTexts.allMembers(total);
        all.href = `/communaute/annuaire/${writeQuery(query)}`;
        answered(total);
      },
      failed: (message) => {
        console.warn('Members cannot be searched.', message);
        section.hidden = true;
      },
    });

  return (text) => {
    isAsked = text !== '';
    if (!isAsked) {
      section.hidden = true;
      answered(0);
      return;
    }
    ask ??= start();
    ask({ ...emptyQuery, q: text });
  };
}
