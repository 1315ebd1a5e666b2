import type { OfferRefusal } from '../domain/offer-refusal.ts';

/** Why an answer for an offer is refused. */
export const offerRefusalText: Record<OfferRefusal, string> = {
  'not-allowed':
    'Tu ne peux pas répondre pour cette offre\u00A0: seules les personnes qu’elle nomme, celles de sa startup et l’équipe d’animation le peuvent.',
  'unknown-offer': 'Cette offre n’est pas, ou n’est plus, publiée.',
  'already-closed': 'Cette offre est déjà fermée, ou sa fermeture attend d’être approuvée.',
  'changed-meanwhile':
    'Quelqu’un d’autre modifie cette offre en ce moment. Recommence dans quelques minutes.',
};

/** What was just done; the name stands in the address of the page that tells it. */
export const offerNotices = {
  fermee:
    'Merci\u00A0! La fermeture est proposée\u00A0: quelqu’un de l’équipe va l’approuver, et l’offre sera fermée.',
  gardee: 'C’est noté\u00A0: l’offre reste ouverte. Nous te reposerons la question dans 45 jours.',
} as const;

export type OfferNotice = keyof typeof offerNotices;

/** Where an offer stands, for whoever answers for it. */
export const offerStateText = {
  open: 'Elle est ouverte.',
  proposed: 'Sa fermeture est proposée, et attend d’être approuvée.',
  closed: 'Elle n’est plus ouverte.',
} as const;

/** What people read around the answers for offers. */
export const offerTexts = {
  loginFirst: 'Connecte-toi d’abord, ou ouvre le lien d’un courriel récent.',
  linkOver:
    'Ce lien n’est pas ou n’est plus valable\u00A0: il l’est pendant 45 jours, pour la personne qui l’a reçu.',
  elsewhere: 'Cette réponse ne vient pas du site. Recommence depuis sa page.',
  unknownChange: 'Les offres ne connaissent pas cette réponse.',
  tooMany: 'Trop de réponses en une heure. Recommence plus tard.',
  notDone: 'Rien n’a été fait',
  cannotShow: 'Cette offre ne peut pas être montrée',
  toOffers: 'Voir les offres',
} as const;
