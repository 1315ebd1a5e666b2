import { startupSearchTexts as texts } from '../../texts/startup-search.ts';
import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { showChosen } from '../facets/chosen-filters.ts';
import { readFacetQuery, writeFacetQuery, type FacetQuery } from '../facets/facet-query.ts';
import { chosenIn, offerValues } from '../facets/facet-selects.ts';
import { pageOf } from '../facets/numbered-pages.ts';
import { catalogueFacets } from './catalogue-facets.ts';
import { unpackCatalogue, type Catalogue } from './catalogue.ts';
import { findStartups } from './find-startups.ts';
import { pageSize } from './page-size.ts';
import { startupSearch } from './search-startups.ts';
import { startupCard } from './show-startups.ts';

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
  const whole = findElement('toutes', HTMLElement);
  const narrowed = findElement('trouvees', HTMLElement);
  const heading = findElement('nombre', HTMLHeadingElement);
  const nothing = findElement('rien', HTMLParagraphElement);
  const list = findElement('liste', HTMLUListElement);
  const card = findElement('carte', HTMLTemplateElement);
  const chosenBox = findElement('choix', HTMLElement);
  const chosenList = findElement('choisis', HTMLUListElement);
  const nav = findElement('pages', HTMLElement);
  const place = findElement('page', HTMLSpanElement);
  const previous = findElement('precedente', HTMLButtonElement);
  const next = findElement('suivante', HTMLButtonElement);
  let query = readFacetQuery(location.search, names);

  const show = () => {
    const { places, counts } = findStartups(catalogue, search, query);
    const { items, page, pages } = pageOf(places, query.page, pageSize);
    query = { ...query, page };
    const isNarrowed = writeFacetQuery(query) !== '';
    offerValues(form, catalogue.facets, counts, query.chosen);
    whole.hidden = isNarrowed;
    narrowed.hidden = !isNarrowed;
    heading.textContent = texts.found(places.length);
    nothing.hidden = places.length > 0;
    const cards = items.flatMap((item) => {
      const startup = catalogue.startups[item];
      return startup ? [startupCard(card, startup, catalogue)] : [];
    });
    list.replaceChildren(...(isNarrowed ? cards : []));
    nav.hidden = pages === 1;
    place.textContent = texts.page(page, pages);
    previous.disabled = page === 1;
    next.disabled = page === pages;
    showFilters();
    if (isNarrowed) announce(texts.found(places.length));
  };
  const showFilters = () => {
    const filters = catalogueFacets.flatMap(({ name, label }) => {
      const key = query.chosen[name];
      const facet = catalogue.facets.find((held) => held.name === name);
      const value = facet?.values.find((held) => held.key === key);
      return key === undefined ? [] : [{ name, text: texts.filter(label, value?.label ?? key) }];
    });
    chosenBox.hidden = filters.length === 0 && query.q.trim() === '';
    showChosen(chosenList, filters, (name) => {
      const kept = Object.entries(query.chosen).filter(([held]) => held !== name);
      ask({ ...query, chosen: Object.fromEntries(kept), page: 1 });
      q.focus();
    });
  };
  /** A choice is a step that Back takes again; a typed letter is none. */
  const ask = (asked: FacetQuery, isStep = true) => {
    query = asked;
    show();
    const address = location.pathname + writeFacetQuery(query);
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const turn = (step: number) => {
    ask({ ...query, page: query.page + step });
    heading.focus();
    heading.scrollIntoView({ block: 'start' });
  };

  q.value = query.q;
  // On a phone the filters would push the results out of sight.
  findElement('filtres', HTMLDetailsElement).open =
    matchMedia('(min-width: 48em)').matches || Object.keys(query.chosen).length > 0;
  form.hidden = false;
  q.addEventListener('input', () => {
    ask({ ...query, q: q.value, page: 1 }, false);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== q) ask({ ...query, chosen: chosenIn(form, catalogue.facets), page: 1 });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!narrowed.hidden) heading.focus();
  });
  findElement('effacer', HTMLButtonElement).addEventListener('click', () => {
    q.value = '';
    ask({ q: '', chosen: {}, page: 1 });
    q.focus();
  });
  previous.addEventListener('click', () => {
    turn(-1);
  });
  next.addEventListener('click', () => {
    turn(1);
  });
  window.addEventListener('popstate', () => {
    query = readFacetQuery(location.search, names);
    q.value = query.q;
    show();
  });
  show();
}
