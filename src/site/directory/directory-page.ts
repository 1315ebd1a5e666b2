import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { addressedQuery } from './addressed-query.ts';
import { askWorker } from './ask-worker.ts';
import { fillForm, formQuery } from './directory-form.ts';
import { directoryResults } from './directory-results.ts';
import { facetOptions } from './facet-options.ts';
import type { FacetChoices } from './messages.ts';
import { emptyQuery, withChoice, type DirectoryQuery } from './query.ts';
import { removeChoices } from './remove-choices.ts';
import { searchInFacets } from './search-in-facets.ts';
import { turnPages } from './turn-pages.ts';

/** Brings the directory's page to life: a worker searches and counts, the page shows what it answers. */
export function startDirectory(): void {
  const form = findElement('recherche', HTMLFormElement);
  const search = findElement('q', HTMLInputElement);
  const announce = announcer(findElement('annonce', HTMLParagraphElement));
  const results = directoryResults(announce);
  const options = facetOptions(form, findElement('option', HTMLTemplateElement));
  const { promise: choices, resolve: know } = Promise.withResolvers<FacetChoices>();

  const ask = askWorker({
    ready: (answer) => {
      options.know(answer.values, answer.choices);
      know(answer.choices);
      fillForm(query.now(), options);
    },
    result: (result, asked) => {
      options.count(result.counts);
      results.show(result, asked);
    },
    failed: (message) => {
      console.warn('The directory cannot be searched.', message);
      showFailure(form);
    },
  });
  const show = (asked: DirectoryQuery): void => {
    fillForm(asked, options);
    ask(asked);
  };
  const query = addressedQuery(show);

  form.addEventListener('input', ({ target }) => {
    const isText = target === search;
    if (isText || (target instanceof Element && target.matches('[name]')))
      query.change(formQuery(form), isText ? 'text' : 'choice');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    query.endText();
    results.focus();
  });
  findElement('effacer', HTMLButtonElement).addEventListener('click', () => {
    query.change(emptyQuery, 'choice');
    search.focus();
  });
  turnPages(findElement('pages', HTMLElement), (page) => {
    query.change({ ...query.now(), page }, 'choice');
    results.focus();
  });
  removeChoices(
    findElement('choix', HTMLUListElement),
    (name, value) => {
      query.change(withChoice(query.now(), name, value, false), 'choice');
    },
    results,
  );
  searchInFacets({
    choices,
    announce,
    countOf: options.countOf,
    choose: (name, value) => {
      query.change(withChoice(query.now(), name, value, true), 'choice');
    },
  });

  openWhereWide(findElement('filtres', HTMLDetailsElement));
  show(query.now());
}

/** Says that the directory cannot be searched, and takes away what would search it. */
function showFailure(form: HTMLFormElement): void {
  for (const part of form.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = true;
  findElement('panne', HTMLDivElement).hidden = false;
}

/** Opens the filters where they stand beside the results, and folds them where they stand above. */
function openWhereWide(filters: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 62em)');
  const unfold = (): void => {
    filters.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
}
