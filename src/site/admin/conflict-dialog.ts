import { fieldChanges } from '../../domain/field-changes.ts';
import { collectionFolders, collectionNames } from '../../schema/collections.ts';
import { conflictTexts } from '../../texts/cms-editor.ts';
import { changeWords } from '../../texts/field-words.ts';

/** Two texts of one file: somebody else's, which is there now, and the one that could not be saved. */
export interface Conflict {
  readonly path: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Shows both versions, field by field. Nothing of either is lost: hers stays in the editor and in its draft. */
export function showConflict(conflict: Conflict): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'conflit';
  dialog.setAttribute('aria-labelledby', 'conflit-titre');
  dialog.append(
    element('h2', conflictTexts.title, { id: 'conflit-titre' }),
    element('p', conflictTexts.explanation),
    table(conflict),
    button(conflictTexts.stay, () => {
      dialog.close();
    }),
    button(conflictTexts.openTheirs, () => {
      location.reload();
    }),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function table({ path, theirs, mine }: Conflict): HTMLElement {
  const head = element('tr');
  head.append(...conflictTexts.columns.map((title) => element('th', title, { scope: 'col' })));
  const made = element('table');
  made.append(head, ...rowsOf(path, theirs, mine));
  return made;
}

function rowsOf(path: string, theirs: string, mine: string): HTMLElement[] {
  const collection = collectionNames.find((name) => path.startsWith(`${collectionFolders[name]}/`));
  const changes = collection === undefined ? undefined : fieldChanges(theirs, mine);
  const words = changes?.map((change) => changeWords(collection ?? 'posts', change)) ?? [
    { label: conflictTexts.wholeText, before: theirs, after: mine },
  ];
  return words.map(({ label, before, after }) => {
    const row = element('tr');
    row.append(element('th', label, { scope: 'row' }), element('td', before), element('td', after));
    return row;
  });
}

function element(name: string, text = '', attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(label: string, act: () => void): HTMLElement {
  const made = element('button', label, { type: 'button' });
  made.addEventListener('click', act);
  return made;
}
