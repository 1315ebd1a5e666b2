import { addressNote, nearNamesQuestion, takenId } from '../../texts/arrival-form.ts';
import { authorPath } from '../paths.ts';
import type { Announce } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import type { Preview } from './preview-of.ts';

/** Shows previews in the page, and tells of a near name when it appears. */
export function previewPlace(announce: Announce): (preview: Preview | undefined) => void {
  const place = findElement('apercu', HTMLElement);
  const empty = findElement('apercu-vide', HTMLParagraphElement);
  const full = findElement('apercu-plein', HTMLDivElement);
  const id = findElement('apercu-identifiant', HTMLElement);
  const taken = findElement('apercu-pris', HTMLElement);
  const address = findElement('apercu-adresse', HTMLElement);
  const note = findElement('apercu-adresse-note', HTMLElement);
  const card = findElement('apercu-carte', HTMLElement);
  const near = findElement('noms-proches', HTMLDivElement);
  const question = findElement('noms-proches-question', HTMLParagraphElement);
  const names = findElement('noms-proches-liste', HTMLUListElement);
  card.append(findElement('apercu-modele', HTMLTemplateElement).content.cloneNode(true));
  place.hidden = false;

  const showNear = (members: Preview['near']): void => {
    const known = members.map(({ fullname }) => fullname).join(', ');
    if (names.dataset.known === known) return;
    names.dataset.known = known;
    near.hidden = members.length === 0;
    question.textContent = nearNamesQuestion(members.length);
    names.replaceChildren(...members.map(linkToMember));
    if (members.length > 0) announce(`${nearNamesQuestion(members.length)} ${known}`);
  };

  return (preview) => {
    empty.hidden = preview !== undefined;
    full.hidden = preview === undefined;
    showNear(preview?.near ?? []);
    if (!preview) return;
    id.textContent = preview.id;
    taken.textContent = preview.takenId === undefined ? '' : takenId(preview.takenId);
    address.textContent = preview.address;
    note.textContent = addressNote[preview.addressKind];
    fillCard(card, preview);
  };
}

/** Fills the directory's card, which leads nowhere yet. */
function fillCard(card: HTMLElement, { fullname, lines }: Preview): void {
  const title = card.querySelector('a');
  title?.removeAttribute('href');
  if (title) title.textContent = fullname;
  for (const [place, line] of card.querySelectorAll('p').entries()) {
    line.textContent = lines[place] ?? '';
    line.hidden = line.textContent === '';
  }
}

function linkToMember({ id, fullname }: Preview['near'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = authorPath(id);
  link.textContent = fullname;
  item.append(link);
  return item;
}
