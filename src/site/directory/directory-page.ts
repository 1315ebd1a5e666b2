import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { askWorker } from './ask-worker.ts';
import { facetNames, type FacetName } from './directory.ts';
import { fillForm, formQuery } from './directory-form.ts';
import { directoryResults } from './directory-results.ts';
import { facetOptions } from './facet-options.ts';
import type { FacetChoices } from './messages.ts';
import { emptyQuery, readQuery, withChoice, writeQuery, type DirectoryQuery } from './query.ts';
import { searchInFacets } from './search-in-facets.ts';

/** How a query came about: letters that follow each other are one step of the browser's history. */
type Step = 'text' | 'choice';

/** Brings the directory's page to life: a worker searches and counts, the page shows what it answers. */
export function startDirectory(): void {
  const form = findElement('recherche', HTMLFormElement);
  const search = findElement('q', HTMLInputElement);
  const chosen = findElement('choix', HTMLUListElement);
  const reset = findElement('effacer', HTMLButtonElement);
  const filters = findElement('filtres', HTMLDetailsElement);
  const announce = announcer(findElement('annonce', HTMLParagraphElement));
  const results = directoryResults(announce);
  const options = facetOptions(form, findElement('option', HTMLTemplateElement));
  const { promise: choices, resolve: know } = Promise.withResolvers<FacetChoices>();

  let query = readQuery(location.search);
  let step: Step = 'choice';

  const ask = askWorker({
    ready: (answer) => {
      options.know(answer.values, answer.choices);
      know(answer.choices);
      fill();
    },
    result: (result, asked) => {
      options.count(result.counts);
      results.show(result, asked);
    },
    failed: (message) => {
      console.warn('The directory cannot be searched.', message);
      for (const part of form.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = true;
      findElement('panne', HTMLDivElement).hidden = false;
    },
  });

  const fill = (): void => {
    fillForm(query, options);
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
    results.focus();
  };
  const remove = (button: HTMLButtonElement): void => {
    const name = facetNames.find((facet) => facet === button.dataset.facet);
    const place = [...chosen.querySelectorAll('button')].indexOf(button);
    if (!name) return;
    change(withChoice(query, name, button.dataset.value ?? '', false), 'choice');
    // The button is gone: the keyboard goes on at the next one.
    const rest = chosen.querySelectorAll('button');
    (rest[Math.min(place, rest.length - 1)] ?? results).focus();
  };

  form.addEventListener('input', ({ target }) => {
    const isText = target === search;
    if (isText || (target instanceof Element && target.matches('[name]')))
      change(formQuery(form), isText ? 'text' : 'choice');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    step = 'choice';
    results.focus();
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
  fill();
  ask(query);
}
