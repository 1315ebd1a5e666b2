import { startupSearchTexts as texts } from '../../texts/startup-search.ts';
import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { readFacetQuery, writeFacetQuery, type FacetQuery } from '../facets/facet-query.ts';
import { chosenIn, offerValues } from '../facets/facet-selects.ts';
import { pageOf } from '../facets/numbered-pages.ts';
import { catalogueFacets } from './catalogue-facets.ts';
import { unpackCatalogue, type Catalogue } from './catalogue.ts';
import { findStartups } from './find-startups.ts';
import { pageSize } from './page-size.ts';
import { startupSearch } from './search-startups.ts';
import { showStartupChoices } from './startup-choices.ts';
import { startupResults } from './startup-results.ts';

const names = catalogueFacets.map(({ name }) => name);

/** Brings the list of startups to life: loads the catalogue once, then searches and narrows in the browser. */
export async function startStartups(): Promise<void> {
  const status = findElement('annonce', HTMLParagraphElement);
  try {
    const response = await fetch('/startups/catalogue.json');
    if (!response.ok) throw new Error(`The catalogue of startups answered ${response.status}.`);
    const catalogue = unpackCatalogue(await response.json());
    live(catalogue, startupSearch(catalogue), announcer(status));
  } catch (fault) {
    status.classList.remove('fr-sr-only');
    status.textContent = texts.failed;
    throw fault;
  }
}

function live(
  catalogue: Catalogue,
  search: (text: string) => readonly number[],
  announce: (text: string) => void,
): void {
  const form = findElement('recherche', HTMLFormElement);
  const q = findElement('q', HTMLInputElement);
  const results = startupResults(catalogue, (step) => {
    ask({ ...query, page: query.page + step });
  });
  let query = readFacetQuery(location.search, names);

  const show = () => {
    const { places, counts } = findStartups(catalogue, search, query);
    const found = pageOf(places, query.page, pageSize);
    query = { ...query, page: found.page };
    const isNarrowed = writeFacetQuery(query) !== '';
    offerValues(form, catalogue.facets, counts, query.chosen);
    results.show(found, places.length, isNarrowed);
    showStartupChoices(catalogue, query, takeBack);
    if (isNarrowed) announce(texts.found(places.length));
  };
  /** A choice is a step that Back takes again; a typed letter is none. */
  const ask = (asked: FacetQuery, isStep = true) => {
    query = asked;
    show();
    const address = location.pathname + writeFacetQuery(query);
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const takeBack = (name: string) => {
    const kept = Object.entries(query.chosen).filter(([held]) => held !== name);
    ask({ ...query, chosen: Object.fromEntries(kept), page: 1 });
    q.focus();
  };

  listen(form, q, {
    type: () => {
      ask({ ...query, q: q.value, page: 1 }, false);
    },
    choose: () => {
      ask({ ...query, chosen: chosenIn(form, catalogue.facets), page: 1 });
    },
    submit: results.focus,
    clear: () => {
      q.value = '';
      ask({ q: '', chosen: {}, page: 1 });
      q.focus();
    },
    goBack: () => {
      query = readFacetQuery(location.search, names);
      q.value = query.q;
      show();
    },
  });
  q.value = query.q;
  // On a phone the filters would push the results out of sight.
  findElement('filtres', HTMLDetailsElement).open =
    matchMedia('(min-width: 48em)').matches || Object.keys(query.chosen).length > 0;
  form.hidden = false;
  show();
}

/** What a visitor does with the form, and with the way back. */
interface Deeds {
  readonly type: () => void;
  readonly choose: () => void;
  readonly submit: () => void;
  readonly clear: () => void;
  readonly goBack: () => void;
}

function listen(form: HTMLFormElement, q: HTMLInputElement, deeds: Deeds): void {
  q.addEventListener('input', deeds.type);
  form.addEventListener('change', (event) => {
    if (event.target !== q) deeds.choose();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    deeds.submit();
  });
  findElement('effacer', HTMLButtonElement).addEventListener('click', deeds.clear);
  window.addEventListener('popstate', deeds.goBack);
}
