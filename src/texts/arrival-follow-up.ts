import type { ArrivalStep } from '../domain/arrival-steps.ts';

export const unknownFollowUp =
  'Ce lien de suivi n’est pas valable. Ouvre celui du courriel que tu as reçu après ton formulaire.';

/** A heading, and what the newcomer can do. */
export interface Advice {
  readonly title: string;
  readonly sentences: readonly string[];
}

const correct =
  'Une information est à corriger\u00A0? Renvoie le formulaire avec le même nom et la même adresse\u00A0: ta proposition est mise à jour.';

/** What a newcomer can do herself while she waits, and to whom she writes when her proposal was closed. */
export function adviceFor(
  steps: readonly ArrivalStep[],
  referent: { readonly fullname: string; readonly address?: string | undefined },
): Advice {
  const current = steps.find(({ state }) => state === 'waiting' || state === 'stopped');
  const reach =
    referent.address === undefined ? referent.fullname : `${referent.fullname} (${referent.address})`;
  if (current?.state === 'stopped')
    return {
      title: 'Ta proposition a été fermée',
      sentences: [
        `Écris à ${reach}\u00A0: c’est la personne que tu as donnée comme référente. La raison est souvent dite sur la proposition.`,
        'Tout est clair\u00A0? Renvoie le formulaire\u00A0: une nouvelle proposition s’ouvre, et cette page la suit.',
      ],
    };
  const title = 'En attendant';
  switch (current?.name) {
    case undefined:
      return { title: 'Bienvenue\u00A0!', sentences: ['Tout est ouvert. Tu n’as plus rien à attendre.'] };
    case 'form':
    case 'proposal':
      return {
        title,
        sentences: [
          'Cette étape dure plus de quelques minutes\u00A0? Renvoie le formulaire\u00A0: rien ne sera fait deux fois.',
        ],
      };
    case 'approval':
      return {
        title,
        sentences: [`Dis à ${reach} que ta page attend\u00A0: la relire prend quelques minutes.`, correct],
      };
    case 'publication':
      return { title, sentences: ['Recharge cette page dans quelques minutes.'] };
    case 'mission':
      return { title, sentences: ['Relis ta page. Une erreur\u00A0? Dis-le à la personne qui t’accueille.'] };
    default:
      return {
        title,
        sentences: [
          'Regarde tes courriels, et les indésirables\u00A0: chaque accès qui s’ouvre t’est annoncé.',
          'Un accès manque encore demain\u00A0? Dis-le à la personne qui t’accueille.',
        ],
      };
  }
}
