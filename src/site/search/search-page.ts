import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { putInAddress } from '../put-in-address.ts';
import { findPages } from './find-pages.ts';
import { kindChoices } from './kind-choices.ts';
import { memberSection } from './member-section.ts';
import { pageList } from './page-list.ts';
import { loadPagefind } from './pagefind.ts';
import { readQuery, writeQuery, type SearchQuery } from './query.ts';
import { searchSummary } from './search-summary.ts';

/** Brings the search's page to life: Pagefind searches in the browser, the directory's worker finds members. */
export function startSearch(): void {
  const form = findElement('recherche', HTMLFormElement);
  const field = findElement('recherche-mots', HTMLInputElement);
  const line = findElement('ligne', HTMLTemplateElement);
  const summary = searchSummary(announcer(findElement('annonce', HTMLParagraphElement)));
  const showMembers = memberSection(line, summary.members);
  const showPages = pageList(line);
  const choices = kindChoices(findElement('types', HTMLElement), (kind) => {
    ask({ ...query, kind }, 'step');
  });
  let query = readQuery(location.search);

  const search = async (asked: SearchQuery): Promise<void> => {
    const found = await findPages(asked, () => asked.q === query.q && asked.kind === query.kind);
    if (!found) return;
    showPages(found);
    choices.show(found.kinds, asked.kind);
    summary.pages(found);
  };
  const show = (): void => {
    summary.ask(query.q);
    if (query.q === '') return;
    showMembers(query.kind === undefined ? query.q : '');
    search(query).catch((fault: unknown) => {
      console.warn('The site cannot be searched.', fault);
      summary.failed();
    });
  };
  /** Letters that follow each other replace the address; a press is a step of the browser's history. */
  const ask = (asked: SearchQuery, how: 'letter' | 'step'): void => {
    putInAddress(writeQuery(asked), how === 'step');
    query = asked;
    show();
  };
  const restore = (): void => {
    query = readQuery(location.search);
    field.value = query.q;
    show();
  };

  field.addEventListener('focus', () => void loadPagefind().catch(() => undefined), { once: true });
  field.addEventListener('input', () => {
    ask({ q: field.value.trim(), kind: undefined }, 'letter');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask({ q: field.value.trim(), kind: query.kind }, 'step');
    summary.focus();
  });
  window.addEventListener('popstate', restore);
  restore();
}
