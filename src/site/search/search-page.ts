import { searchTexts, type SearchKind } from '../../texts/search.ts';
import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { holdsWords } from './holds-words.ts';
import { kindChoices } from './kind-choices.ts';
import { memberSection } from './member-section.ts';
import { loadPagefind, type Found, type FoundPage } from './pagefind.ts';
import { readQuery, writeQuery, type SearchQuery } from './query.ts';
import { resultLine } from './show-results.ts';

const shownAtOnce = 10;
const pauseInMilliseconds = 200;

/** Brings the search's page to life: Pagefind searches in the browser, the directory's worker finds members. */
export function startSearch(): void {
  const form = findElement('recherche', HTMLFormElement);
  const field = findElement('recherche-mots', HTMLInputElement);
  const part = findElement('resultats', HTMLElement);
  const heading = findElement('nombre', HTMLHeadingElement);
  const list = findElement('liste', HTMLOListElement);
  const line = findElement('ligne', HTMLTemplateElement);
  const more = findElement('suite', HTMLButtonElement);
  const nothing = findElement('rien', HTMLElement);
  const announce = announcer(findElement('annonce', HTMLParagraphElement));
  let query = readQuery(location.search);
  let found: Found | undefined;
  let total = 0;
  let members = 0;
  let isNear = false;

  const choices = kindChoices(findElement('types', HTMLElement), (kind) => {
    ask({ ...query, kind }, 'step');
  });
  const showMembers = memberSection(line, (answered) => {
    members = answered;
    say();
  });

  /** Says what was found; members come before or after the pages. */
  const say = (): void => {
    if (part.hasAttribute('aria-busy')) return;
    nothing.hidden = total + members > 0;
    heading.textContent = searchTexts.heading({ typed: query.q, total, members, isNear });
    announce([heading.textContent, members > 0 && total > 0 ? searchTexts.members(members) : ''].join('. '));
  };

  const next = (results: Found['results'], first: number): Promise<FoundPage[]> =>
    Promise.all(results.slice(first, first + shownAtOnce).map((one) => one.data()));
  const linesOf = (pages: readonly FoundPage[]): Node[] => pages.map((page) => resultLine(line, page));

  async function search({ q, kind }: SearchQuery): Promise<void> {
    const pagefind = await loadPagefind();
    const answer = await pagefind.debouncedSearch(
      q,
      { filters: kind === undefined ? {} : { kind } },
      pauseInMilliseconds,
    );
    if (answer === null || q !== query.q || kind !== query.kind) return;
    const pages = await next(answer.results, 0);
    if (q !== query.q || kind !== query.kind) return;
    found = answer;
    total = answer.results.length;
    isNear = total > 0 && !holdsWords(q, pages);
    list.replaceChildren(...linesOf(pages));
    more.hidden = total <= shownAtOnce;
    choices.show(answer.totalFilters.kind ?? {}, kind);
    part.hidden = false;
    part.removeAttribute('aria-busy');
    say();
  }

  function show(): void {
    if (query.q === '') {
      part.hidden = true;
      announce('');
      return;
    }
    part.setAttribute('aria-busy', 'true');
    showMembers(query.kind === undefined ? query.q : '');
    search(query).catch((fault: unknown) => {
      console.warn('The site cannot be searched.', fault);
      part.hidden = false;
      part.removeAttribute('aria-busy');
      nothing.hidden = false;
      heading.textContent = searchTexts.failed;
      announce(searchTexts.failed);
    });
  }

  /** Letters that follow each other replace the address; a press is a step of the browser's history. */
  function ask(asked: { q: string; kind: SearchKind | undefined }, how: 'letter' | 'step'): void {
    const address = `${location.pathname}${writeQuery(asked)}`;
    const isNew = address !== location.pathname + location.search;
    if (isNew && how === 'step') history.pushState(null, '', address);
    else if (isNew) history.replaceState(null, '', address);
    query = asked;
    show();
  }

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
    heading.focus();
  });
  more.addEventListener('click', () => {
    const first = list.childElementCount;
    void next(found?.results ?? [], first).then((pages) => {
      list.append(...linesOf(pages));
      more.hidden = list.childElementCount >= total;
      list.children[first]?.querySelector('a')?.focus();
    });
  });
  window.addEventListener('popstate', restore);
  restore();
}
