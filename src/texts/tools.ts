import type { ToolRefusal } from '../domain/tool-refusal.ts';
import type { Day } from '../schema/day.ts';
import { count } from './counts.ts';
import { longDay } from './days.ts';
import { shortMoment } from './moments.ts';

/** Why something about an access to a tool is refused. */
export const toolRefusalText: Record<ToolRefusal, string> = {
  'not-allowed':
    'Tu ne peux pas faire cela\u00A0: les accès se demandent pendant sa mission, et seules les personnes que le catalogue nomme, ou l’administration, en décident.',
  'own-request': 'C’est ta demande\u00A0: quelqu’un d’autre doit y répondre.',
  'unknown-tool': 'Cet outil n’est pas, ou n’est plus, au catalogue.',
  'unknown-request': 'Cette demande n’est pas connue.',
  'already-open':
    'Tu as déjà une demande en attente, ou un accès ouvert, pour cet outil. Retire-la ou rends-le d’abord.',
  'questions-changed': 'Les questions de cet outil ont changé. Relis-les, réponds, puis recommence.',
  'not-waiting':
    'Cette demande n’attend plus de réponse\u00A0: quelqu’un est passé avant, ou elle a été retirée.',
  'not-granted': 'Cet accès n’est pas, ou n’est plus, ouvert.',
  'mission-over': 'La mission de cette personne est terminée\u00A0: l’accès ne peut plus lui être accordé.',
};

/** What was just done; the name stands in the address of the page that tells it. */
export const toolNotices = {
  demandee: 'Ta demande est partie. Tu recevras la réponse par courriel.',
  retiree: 'Ta demande est retirée.',
  rendu: 'L’accès est rendu, merci\u00A0! Les personnes qui décident de cet outil sont prévenues.',
  accordee:
    'L’accès est accordé\u00A0: la personne est prévenue. Ouvre-lui l’outil s’il ne l’est pas encore.',
  refusee: 'La demande est refusée\u00A0: la personne est prévenue.',
  'acces-retire': 'L’accès est retiré\u00A0: la personne est prévenue. Ferme-le aussi dans l’outil.',
} as const;

export type ToolNotice = keyof typeof toolNotices;

/** What people read around accesses to tools. */
export const toolTexts = {
  loginFirst: 'Connecte-toi d’abord, ou ouvre le lien d’un courriel récent.',
  linkOver:
    'Ce lien n’est pas ou n’est plus valable\u00A0: il l’est pendant sept jours, pour la personne qui l’a reçu. Connecte-toi pour voir ce qui attend ta réponse.',
  elsewhere: 'Cette demande ne vient pas du site. Recommence depuis sa page.',
  unknownChange: 'Les demandes d’accès ne connaissent pas cette action.',
  tooMany: 'Trop de demandes en une heure. Recommence plus tard.',
  notDone: 'Rien n’a été fait',
  cannotShow: 'Cette demande ne peut pas être montrée',
  toDecide: 'Voir ce qui attend ma réponse',
  unanswered: 'Réponds à cette question.',
  administrators: 'l’administration du secrétariat',
} as const;

/** "jusqu’au 20 décembre 2026", "jusqu’à la fin de la mission". */
export const accessUntil = (until: Day | undefined): string =>
  until === undefined ? 'jusqu’à la fin de la mission' : `jusqu’au ${longDay(until)}, ce jour compris`;

/** "30 jours", "jusqu’à la fin de la mission". */
export const accessDuration = (days: number | undefined): string =>
  days === undefined ? accessUntil(undefined) : `${count(days, 'jour')} au plus`;

/** "par Lise Charme, le 20 novembre à 10:00". */
export const byAt = (name: string, at: string): string => `par ${name}, le ${shortMoment(at)}`;

/** "Demandé le 20 novembre à 10:00". */
export const askedAtText = (at: string): string => `Demandé le ${shortMoment(at)}`;
