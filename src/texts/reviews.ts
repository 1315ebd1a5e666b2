import type { ContentPlace } from '../domain/content-place.ts';
import type { LineChange } from '../domain/line-changes.ts';
import type { ReviewRefusal } from '../domain/review-refusal.ts';
import { collectionLabels } from './cms.ts';
import { count } from './counts.ts';
import type { ChangeWords } from './field-words.ts';
import { shortMoment } from './moments.ts';

/** Why a review is refused. */
export const reviewRefusalText: Record<ReviewRefusal, string> = {
  'not-allowed':
    'Tu ne peux pas relire cette proposition\u00A0: une personne de son équipe ou de l’administration le fait.',
  'own-change': 'C’est ta proposition\u00A0: quelqu’un d’autre doit l’approuver.',
  'nothing-waits': 'Cette proposition n’attend pas, ou n’attend plus, de relecture.',
  changed:
    'Cette proposition a changé depuis que tu l’as ouverte. Voici ce qu’elle change maintenant\u00A0: relis-la, puis recommence.',
  'conflict-at-merge':
    'Cette proposition contredit un changement publié depuis\u00A0: elle ne peut pas être approuvée telle quelle. Demande une retouche.',
  draft:
    'Cette proposition est en cours de retouche\u00A0: elle pourra être approuvée quand ses auteurs l’auront renvoyée.',
  approved: 'Cette proposition est déjà approuvée\u00A0: sa mise en ligne est faite ou en cours.',
  closed: 'Cette proposition est fermée\u00A0: elle n’est plus à relire.',
};

/** What was just done; the name stands in the address of the page that tells it. */
export const reviewNotices = {
  approuvee: 'C’est approuvé, merci\u00A0! La mise en ligne prend quelques minutes.',
  'deja-approuvee': 'Cette proposition était déjà approuvée\u00A0: sa mise en ligne est faite ou en cours.',
  retouche: 'Ta demande est partie, merci\u00A0! La proposition reviendra ici une fois retouchée.',
} as const;

export type ReviewNotice = keyof typeof reviewNotices;

/** What people read around reviews. */
export const reviewTexts = {
  loginFirst: 'Connecte-toi d’abord, ou ouvre le lien d’un courriel récent.',
  linkOver:
    'Ce lien n’est pas ou n’est plus valable\u00A0: il l’est pendant sept jours. Connecte-toi pour voir ce qui attend ta relecture.',
  elsewhere: 'Cette demande ne vient pas du site. Recommence depuis la page de la relecture.',
  unknownChange: 'Une relecture ne connaît pas cette action.',
  tooMany: 'Trop de demandes en une heure. Recommence plus tard.',
  notDone: 'Rien n’a été fait',
  nobody: 'quelqu’un, directement dans le dépôt',
  nothing: 'rien',
  isNew: 'Nouvelle page.',
  isGone: 'Cette page est supprimée.',
  isImage: 'Une image est ajoutée, remplacée ou supprimée.',
  resolved: 'fait',
} as const;

const names = new Intl.ListFormat('fr', { type: 'conjunction' });

/** "Lise Charme et Ondine Mistral". */
const makersText = (makers: readonly string[]): string =>
  makers.length === 0 ? reviewTexts.nobody : names.format(makers);

/** "Proposé par Lise Charme, le 20 novembre à 10:00". */
export const proposedBy = (makers: readonly string[], updatedAt: string): string =>
  `Proposé par ${makersText(makers)}, le ${shortMoment(updatedAt)}`;

/** "Ce qui attend ma relecture (3)"; without the number where it is not known. */
export function queueLinkText(waiting: number | undefined, orMore = false): string {
  const title = 'Ce qui attend ma relecture';
  return waiting === undefined ? title : `${title} (${waiting}${orMore ? '\u00A0ou plus' : ''})`;
}

/** "Startup eau-claire". */
export const placeText = ({ collection, id }: ContentPlace): string =>
  `${collectionLabels[collection].singular} ${id}`;

/** A file that a proposal changes, as `changedFiles` reads it. */
type DifferingFile = { readonly path: string; readonly place: ContentPlace | undefined } & (
  | { readonly kind: 'fields'; readonly isNew: boolean; readonly changes: readonly ChangeWords[] }
  | { readonly kind: 'text'; readonly isNew: boolean; readonly lines: readonly LineChange[] }
  | { readonly kind: 'image' | 'gone' }
);

/** How a file is called: an entry by its place, anything else by its path. */
export const fileText = ({ path, place }: Pick<DifferingFile, 'path' | 'place'>): string =>
  place ? placeText(place) : path;

const mostLines = 10;
const longestValue = 150;

/** What a proposal changes, in ten lines at most, "Rôle : « Designer » → « Développeuse »". */
export function differenceLines(files: readonly DifferingFile[]): string[] {
  const lines = files.flatMap(linesOf);
  if (lines.length <= mostLines) return lines;
  const more = lines.length - mostLines + 1;
  return [...lines.slice(0, mostLines - 1), `… et ${count(more, 'autre changement', 'autres changements')}`];
}

function linesOf(file: DifferingFile): string[] {
  if (file.kind === 'fields')
    return file.changes.map(
      ({ label, before, after }) => `${label}\u00A0: ${quoted(before)} → ${quoted(after)}`,
    );
  const what = { image: reviewTexts.isImage, gone: reviewTexts.isGone, text: 'Le texte change.' }[file.kind];
  return [`${fileText(file)}\u00A0: ${what}`];
}

function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return reviewTexts.nothing;
  return `«\u00A0${line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line}\u00A0»`;
}
