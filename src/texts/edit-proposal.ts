import type { ContentPlace } from '../domain/content-place.ts';
import { asCode } from './as-code.ts';
import { collectionLabels } from './cms.ts';
import type { ChangeWords } from './field-words.ts';
import { plainInChat } from './plain-in-chat.ts';

const longest = 200;
const most = 30;

/** Title and text of the pull request of an edit. All of it is public. */
export function editProposalText(given: {
  readonly place: ContentPlace;
  /** Who made the edit. */
  readonly fullname: string;
  /** What it changes; undefined where the file cannot be read. */
  readonly changes: readonly ChangeWords[] | undefined;
  readonly isNew: boolean;
  readonly siteUrl: string;
}): { title: string; body: string } {
  const { place, fullname, changes, isNew, siteUrl } = given;
  const entry = `${collectionLabels[place.collection].singular} ${place.id}`;
  const labels = [...new Set((changes ?? []).map(({ label }) => label.toLowerCase()))];
  const what = isNew ? 'nouvelle page' : labels.length > 3 ? 'plusieurs champs' : labels.join(', ');
  return {
    title: `${entry}\u00A0: ${what || 'texte'}`,
    body: [
      `${plainInChat(fullname)} propose ces changements depuis l’éditeur\u00A0:`,
      (changes ?? []).slice(0, most).map(lineOf).join('\n'),
      `Aperçu dans l’éditeur\u00A0: ${siteUrl}/admin/#/collections/${place.collection}/entries/${encodeURIComponent(place.id)}`,
      'Une personne de l’équipe ou de l’administration les approuve, ici ou depuis son compte\u00A0: ' +
        `${siteUrl}/compte/relectures/`,
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

/** Title and text of the pull request that adds a picture by itself. */
export const pictureText = (name: string, fullname: string): { title: string; body: string } => ({
  title: `Image ${name}`,
  body: `${plainInChat(fullname)} propose cette image depuis l’éditeur.`,
});

/** Title and text of the pull request that takes files away. */
export const deletionText = (
  paths: readonly string[],
  fullname: string,
): { title: string; body: string } => ({
  title: `Suppression de ${paths.join(', ')}`,
  body: `${plainInChat(fullname)} propose de supprimer ${paths.map(asCode).join(', ')}.`,
});

const lineOf = ({ label, before, after }: ChangeWords): string =>
  `- ${label}\u00A0: ${quoted(before)} → ${quoted(after)}`;

/** A value on one line, cut, in a way that Markdown does not read. */
function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return 'vide';
  const cut = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return asCode(cut);
}
