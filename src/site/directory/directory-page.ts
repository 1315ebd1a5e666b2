import { directoryTexts } from '../../texts/directory.ts';
import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { askWorker } from './ask-worker.ts';
import { facetNames, type FacetName } from './directory.ts';
import type { DirectoryResult } from './directory-search.ts';
import { facetOptions } from './facet-options.ts';
import type { FacetChoices } from './messages.ts';
import { emptyQuery, readQuery, withChoice, writeQuery, type DirectoryQuery } from './query.ts';
import { searchInFacets } from './search-in-facets.ts';
import { showChoices } from './show-choices.ts';
import { showMembers } from './show-members.ts';
import { showPages } from './show-pages.ts';

/** How a query came about: letters that follow each other are one step of the browser's history. */
type Step = 'text' | 'choice';

/** Brings the directory's page to life: a worker searches and counts, the page shows what it answers. */
export function startDirectory(): void {
  const form = findElement('recherche', HTMLFormElement);
  const search = findElement('q', HTMLInputElement);
  const list = findElement('membres', HTMLUListElement);
  const card = findElement('carte', HTMLTemplateElement);
  const heading = findElement('nombre', HTMLHeadingElement);
  const nobody = findElement('personne', HTMLParagraphElement);
  const nav = findElement('pages', HTMLElement);
  const chosen = findElement('choix', HTMLUListElement);
  const reset = findElement('effacer', HTMLButtonElement);
  const sort = findElement('tri', HTMLSelectElement);
  const filters = findElement('filtres', HTMLDetailsElement);
  const announce = announcer(findElement('annonce', HTMLParagraphElement));
  const options = facetOptions(form, findElement('option', HTMLTemplateElement));
  const everybody = heading.textContent;
  const { promise: choices, resolve: know } = Promise.withResolvers<FacetChoices>();

  let query = readQuery(location.search);
  let step: Step = 'choice';
  let answered: DirectoryQuery | undefined;

  const show = (result: DirectoryResult, asked: DirectoryQuery): void => {
    showMembers(list, card, result.members);
    options.count(result.counts);
    showPages(nav, result, asked);
    nobody.hidden = result.total > 0;
    const found = isWhole(asked) ? everybody : directoryTexts.found(result.total);
    heading.textContent =
      result.pages > 1 ? `${found}, ${directoryTexts.page(result.page, result.pages)}` : found;
    // The first answer is what the page says already.
    if (answered) announce(result.total === 0 ? directoryTexts.nobody : heading.textContent);
    answered = asked;
  };
  const ask = askWorker({
    ready: (answer) => {
      options.know(answer.values, answer.choices);
      know(answer.choices);
      fill();
    },
    result: show,
    failed: (message) => {
      console.warn('The directory cannot be searched.', message);
      for (const part of form.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = true;
      findElement('panne', HTMLDivElement).hidden = false;
    },
  });

  /** Shows in the form what the query asks. */
  const fill = (): void => {
    if (search.value.trim() !== query.q.trim()) search.value = query.q;
    sort.value = query.sort ?? '';
    const [usual] = sort.options;
    if (usual) usual.text = query.q.trim() === '' ? directoryTexts.usualOrder : directoryTexts.byRelevance;
    options.check(query);
    const count = showChoices(chosen, query, options.labelOf);
    const summary = filters.querySelector('summary');
    if (summary) summary.textContent = directoryTexts.filters(count);
    reset.hidden = isWhole(query);
  };
  const change = (next: DirectoryQuery, kind: Step): void => {
    const address = location.pathname + writeQuery(next);
    if (address !== location.pathname + location.search) {
      if (kind === 'text' && step === 'text') history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    step = kind;
    query = next;
    fill();
    ask(query);
  };
  const toPage = (page: number): void => {
    change({ ...query, page }, 'choice');
    heading.focus();
  };
  const remove = (button: HTMLButtonElement): void => {
    const name = facetNames.find((facet) => facet === button.dataset.facet);
    const place = [...chosen.querySelectorAll('button')].indexOf(button);
    if (!name) return;
    change(withChoice(query, name, button.dataset.value ?? '', false), 'choice');
    // The button is gone: the keyboard goes on at the next one.
    const rest = chosen.querySelectorAll('button');
    (rest[Math.min(place, rest.length - 1)] ?? heading).focus();
  };

  form.addEventListener('input', ({ target }) => {
    const isText = target === search;
    if (isText || (target instanceof Element && target.matches('[name]')))
      change(formQuery(form), isText ? 'text' : 'choice');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    step = 'choice';
    heading.focus();
  });
  form.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest<HTMLAnchorElement>('a[data-page]');
    const tag = target.closest<HTMLButtonElement>('button[data-facet]');
    if (tag) remove(tag);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toPage(Number(link.dataset.page));
  });
  reset.addEventListener('click', () => {
    change(emptyQuery, 'choice');
    search.focus();
  });
  window.addEventListener('popstate', () => {
    query = readQuery(location.search);
    step = 'choice';
    fill();
    ask(query);
  });
  searchInFacets({
    choices,
    announce,
    countOf: options.countOf,
    choose: (name: FacetName, value) => {
      change(withChoice(query, name, value, true), 'choice');
    },
  });

  const wide = matchMedia('(min-width: 62em)');
  const unfold = (): void => {
    filters.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  for (const part of form.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  fill();
  ask(query);
}

/** Whether a query asks for everybody, in whatever order. */
const isWhole = (query: DirectoryQuery): boolean =>
  query.q.trim() === '' && facetNames.every((name) => query.chosen[name].length === 0);

/** What the form asks; a new query begins at its first page. */
function formQuery(form: HTMLFormElement): DirectoryQuery {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') given.append(name, value);
  return readQuery(given.toString());
}
