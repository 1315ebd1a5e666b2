import type { AgendaRefusal } from '../domain/agenda-refusal.ts';
import { count } from './counts.ts';

/** Why something about an event is refused. */
export const agendaRefusalText: Record<AgendaRefusal, string> = {
  'not-allowed':
    'Tu ne peux pas faire cela\u00A0: la personne qui organise ce rendez-vous, et l’équipe d’animation, le peuvent\u00A0; dire que l’on vient se fait pendant sa mission.',
  'unknown-event': 'Ce rendez-vous n’est pas, ou n’est plus, à l’agenda.',
  'unknown-day': 'Ce rendez-vous n’a pas lieu ce jour-là\u00A0: choisis un autre jour.',
  over: 'Ce rendez-vous est passé.',
  'no-channel': 'Choisis au moins un canal où l’annoncer.',
  announced: 'Ce rendez-vous est déjà annoncé dans ces canaux.',
  'no-desk': 'La réservation de salles n’est pas réglée ici.',
  'not-sent': 'Le courriel n’a pas pu partir. Recommence dans quelques minutes.',
};

/** What was just done; the name stands in the address of the page that tells it. */
export const agendaNotices = {
  vient: 'C’est noté\u00A0: tu viens. La salle te sera envoyée quand elle sera connue.',
  'ne-vient-plus': 'C’est noté\u00A0: tu ne viens plus.',
  annonce: 'Le rendez-vous est annoncé.',
  demandee: 'Le courriel est parti\u00A0: la réponse viendra dans ta boîte.',
  salle: 'La salle est enregistrée\u00A0: les personnes qui viennent la reçoivent par courriel.',
} as const;

export type AgendaNotice = keyof typeof agendaNotices;

/** What people read around the events that they come to, or organise. */
export const agendaTexts = {
  loginFirst: 'Connecte-toi d’abord.',
  linkOver: 'Ce lien n’est pas ou n’est plus valable.',
  elsewhere: 'Cette demande ne vient pas du site. Recommence depuis sa page.',
  unknownChange: 'L’agenda ne connaît pas cette action.',
  tooMany: 'Trop de demandes en une heure. Recommence plus tard.',
  notDone: 'Rien n’a été fait',
  cannotShow: 'Ce rendez-vous ne peut pas être montré',
  toAgenda: 'Voir mes rendez-vous',
  leftAgenda: 'Rendez-vous retiré de l’agenda',
} as const;

/** "Personne n’a encore dit venir", "3 personnes ont dit venir". */
export const comersText = (many: number): string =>
  many === 0
    ? 'Personne n’a encore dit venir'
    : count(many, 'personne a dit venir', 'personnes ont dit venir');

/** "Salle\u00A0: 204"; where it stands otherwise. */
export function roomText(room: string | undefined, askedAt: string | undefined): string {
  if (room !== undefined) return `Salle\u00A0: ${room}`;
  return askedAt === undefined ? 'Salle à réserver' : 'Salle demandée';
}
