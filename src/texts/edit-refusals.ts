import type { EditRefusal, PlainRefusal } from '../domain/edit-refusal.ts';
import type { MissionEditRefusal } from '../domain/own-missions.ts';
import { fieldWords } from './field-words.ts';

const sentences: Readonly<Record<PlainRefusal, string>> = {
  'not-allowed':
    'tu ne peux pas faire cela ici. Chacun modifie sa page et celles des startups où il travaille\u00A0; pour le reste, demande à l’équipe d’animation.',
  'own-change':
    'personne n’approuve ce qu’elle a proposé elle-même. Une autre personne de ton équipe ou de l’administration le fera.',
  'no-place': 'cette adresse n’est pas celle d’une page ou d’une image que l’éditeur connaît.',
  'nothing-waits': 'il n’y a plus rien qui attende ici\u00A0: la proposition a été publiée ou retirée.',
  taken:
    'une proposition attend déjà ici, ou ce nom est pris. Attends qu’elle soit publiée, ou choisis un autre nom.',
  'too-long': 'ce texte est vide ou trop long. Raccourcis-le, puis recommence.',
  unreadable: 'ce texte ne peut pas être lu comme une page. Recharge la page, puis recommence.',
  changed: 'la proposition a changé depuis que tu l’as lue. Relis-la, puis recommence.',
  'conflict-at-merge':
    'la page a changé entre-temps au même endroit. La personne qui a fait la proposition doit l’enregistrer de nouveau.',
  draft:
    'cette proposition est encore un brouillon. La personne qui l’a faite l’enverra quand elle sera prête.',
  'no-picture':
    'ce fichier n’est pas une image que le site sait montrer. Choisis une image JPEG, PNG, WebP, GIF ou AVIF.',
  'heavy-picture': 'cette image pèse plus de 5\u00A0Mo. Réduis-la, puis recommence.',
};

const missions: Readonly<Record<MissionEditRefusal['refusal'], string>> = {
  'start-too-early': 'une mission commence le 1er juillet 2013 au plus tôt',
  'end-before-start': 'la fin vient après le début',
  'startup-unknown': 'cette startup n’existe pas',
  'mission-changed': 'la mission a changé entre-temps, recharge la page',
  'end-not-later': 'la nouvelle fin vient après l’ancienne',
  'leave-before-today': 'le départ est aujourd’hui au plus tôt',
  'leave-not-earlier': 'le départ vient avant la fin de la mission',
  'no-running-mission': 'aucune mission n’est en cours',
  'mission-removed': 'une mission passée reste sur la page\u00A0; pour partir plus tôt, utilise ton compte',
  'end-missing': 'une mission a une date de fin',
};

/** What to tell a person of a refusal; each wrong field is named. */
export function editRefusalText(refusal: EditRefusal): string {
  switch (refusal.reason) {
    case 'invalid':
    case 'missions':
      return `${Object.values(editErrors(refusal) ?? {}).join(' ')} Corrige, puis enregistre de nouveau.`;
    case 'conflict':
      return 'quelqu’un d’autre a modifié cette page depuis que tu l’as ouverte. Rien n’a été écrasé\u00A0: compare les deux versions.';
    default:
      return sentences[refusal.reason];
  }
}

/** The messages of a refusal by the path of their field; undefined where it is of no field. */
export function editErrors(refusal: EditRefusal): Record<string, string> | undefined {
  if (refusal.reason === 'missions') {
    const { field } = refusal;
    return { [field]: `${labelOf('authors', field)}\u00A0: ${missions[refusal.refusal]}.` };
  }
  if (refusal.reason !== 'invalid') return undefined;
  return Object.fromEntries(
    refusal.problems.map(({ field, found, expected }) => {
      const seen = found === '' ? 'vide' : `«\u00A0${found}\u00A0»`;
      const label = field === '' ? 'Page' : labelOf(refusal.collection, field);
      return [field === '' ? 'form' : field, `${label}\u00A0: ${seen}, attendu\u00A0: ${expected}.`];
    }),
  );
}

const labelOf = (collection: Parameters<typeof fieldWords>[0], field: string): string =>
  fieldWords(
    collection,
    field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );
