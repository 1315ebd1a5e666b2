import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

const notYou = 'Ce n’est pas toi\u00a0? Tu n’as rien à faire\u00a0: rien n’a été enregistré.';

/** Tells the owner of an address, used in another arrival form, that her arrival is under way. */
export const alreadyArrivingMail = (given: {
  readonly followUpLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Ton arrivée est déjà enregistrée',
    paragraphs: [
      'Bonjour,',
      'Quelqu’un, sans doute toi, vient de remplir le formulaire d’arrivée avec cette adresse, sous un autre nom. ' +
        'Une arrivée est déjà enregistrée avec elle\u00a0: suis-la avec le lien ci-dessous.',
      'Ton nom est à corriger\u00a0? Dis-le à la personne qui relit ta fiche. Pour corriger autre chose, renvoie le ' +
        'formulaire avec le même nom et la même adresse.',
      notYou,
    ],
    action: { label: 'Suivre mon arrivée', href: given.followUpLink },
    footer: signature(given.siteName),
  });

/** Tells the owner of an address, used in an arrival form, that she has an account. */
export const alreadyMemberMail = (given: {
  readonly loginLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Tu as déjà un compte',
    paragraphs: [
      'Bonjour,',
      'Quelqu’un, sans doute toi, vient de remplir le formulaire d’arrivée avec cette adresse. Elle est déjà celle ' +
        'd’un compte\u00a0: connecte-toi pour changer ta fiche ou ta mission.',
      'Ta mission est finie depuis plus de trente jours\u00a0? Écris à la personne qui t’accueille\u00a0: elle ajoutera ta ' +
        'nouvelle mission à ta fiche.',
      notYou,
    ],
    action: { label: 'Me connecter', href: given.loginLink },
    footer: signature(given.siteName),
  });
