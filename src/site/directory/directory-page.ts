import { count } from '../../texts/counts.ts';
import { activityMention } from '../../texts/activity-labels.ts';
import { unpackDirectory, type Directory, type DirectoryMember } from './compact-index.ts';
import { readQuery, writeQuery, type DirectoryQuery } from './filter.ts';
import { pageSize } from './page-size.ts';
import { directorySearch } from './search-directory.ts';
import { authorPath } from '../paths.ts';

const suggestionCount = 20;

/** An element that the page holds; a page without it is a fault of ours. */
function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The directory page has no ${kind.name} #${id}.`);
  return found;
}

/** Brings the directory page to life: loads the index once, then searches and filters in the browser. */
export async function startDirectory(): Promise<void> {
  const form = element('recherche', HTMLFormElement);
  const list = element('membres', HTMLUListElement);
  const status = element('nombre', HTMLParagraphElement);
  const more = element('suite', HTMLButtonElement);
  const card = element('carte', HTMLTemplateElement);
  const response = await fetch('/communaute/annuaire/membres.json');
  if (!response.ok) throw new Error(`The directory's index answered ${response.status}.`);
  const directory = unpackDirectory(await response.json());
  const search = directorySearch(directory);
  const summary = status.textContent;
  let shown = pageSize;

  const show = (query: DirectoryQuery) => {
    const found = search(query);
    list.replaceChildren(...found.slice(0, shown).map((member) => fill(card, member)));
    more.hidden = found.length <= shown;
    status.textContent =
      found.length === 0
        ? 'Aucun membre ne correspond\u00A0: retire un filtre, ou essaie une autre orthographe.'
        : writeQuery(query) === ''
          ? summary
          : count(found.length, 'membre trouvé', 'membres trouvés');
  };
  const ask = () => {
    shown = pageSize;
    const query = readForm(form, directory);
    history.replaceState(null, '', `${location.pathname}${writeQuery(query)}`);
    show(query);
  };

  fillForm(form, directory, readQuery(location.search));
  form.hidden = false;
  form.addEventListener('input', () => {
    suggestStartups(form, directory);
    ask();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => {
    // The fields are emptied only after this event.
    setTimeout(ask);
  });
  more.addEventListener('click', () => {
    const first = shown;
    shown += pageSize;
    show(readForm(form, directory));
    list.children[first]?.querySelector('a')?.focus();
  });
  window.addEventListener('popstate', () => {
    fillForm(form, directory, readQuery(location.search));
    show(readForm(form, directory));
  });
  show(readForm(form, directory));
}

function fill(card: HTMLTemplateElement, member: DirectoryMember): Node {
  const filled = card.content.cloneNode(true) as DocumentFragment;
  const link = filled.querySelector('a');
  if (link) {
    link.href = authorPath(member.id);
    link.textContent = member.fullname;
  }
  const lines = [member.role, member.domaine, activityMention[member.activity]];
  for (const [index, paragraph] of filled.querySelectorAll('p').entries()) {
    const line = lines[index] ?? '';
    if (line === '') paragraph.remove();
    else paragraph.textContent = line;
  }
  return filled;
}

function readForm(form: HTMLFormElement, { startups }: Directory): DirectoryQuery {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') given.set(name, value);
  const query = readQuery(given.toString());
  const startup = startups.find(({ title }) => title === query.startup.trim());
  return { ...query, startup: startup?.id ?? '' };
}

function fillForm(form: HTMLFormElement, { startups }: Directory, query: DirectoryQuery): void {
  const startup = startups.find(({ id }) => id === query.startup);
  const values = { ...query, startup: startup?.title ?? '' };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

/** Offers the first startups whose title begins like what is typed, so that the page stays light. */
function suggestStartups(form: HTMLFormElement, { startups }: Directory): void {
  const field = form.elements.namedItem('startup');
  const typed = field instanceof HTMLInputElement ? field.value.toLowerCase() : '';
  const suggested = typed === '' ? [] : startups.filter(({ title }) => title.toLowerCase().startsWith(typed));
  element('startups', HTMLDataListElement).replaceChildren(
    ...suggested.slice(0, suggestionCount).map(({ title }) => new Option(title, title)),
  );
}
