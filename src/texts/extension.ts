import type { Day } from '../schema/day.ts';
import { longDay } from './days.ts';

/** What a member reads around the link of a reminder, which asks for a longer mission. */
export const extensionTexts = {
  linkOver:
    'Ce lien n’est pas valable, ou ne l’est plus\u00A0: il sert jusqu’à 30 jours après la fin de la mission. Connecte-toi pour voir où en est la tienne, ou écris à l’équipe d’animation.',
  elsewhere: 'Cette demande ne vient pas du site. Ouvre de nouveau le lien de ton courriel.',
  tooMany: 'Trop de demandes en une heure. Recommence plus tard.',
  notDone: 'Rien n’a été fait',
} as const;

/** What she reads where her page says another end by now than the link. */
export function endChangedText(linked: Day, present: Day | undefined): string {
  if (present === undefined)
    return 'Bonne nouvelle\u00A0: ta mission n’a plus de fin connue, il n’y a rien à prolonger.';
  return present > linked
    ? `Bonne nouvelle\u00A0: ta mission est déjà prolongée, jusqu’au ${longDay(present)} compris. Il n’y a rien de plus à faire.`
    : `Ta mission finit désormais le ${longDay(present)}\u00A0: ce lien ne sert plus. Connecte-toi pour la prolonger.`;
}

/** "Tu as demandé le 30 juin 2027. En attente de validation par Lise Charme." and that it can be changed. */
export const extensionWaitingText = (asked: Day | undefined, approval: string): string =>
  `${asked === undefined ? 'Tu as demandé que ta mission n’ait plus de fin.' : `Tu as demandé que ta mission finisse le ${longDay(asked)}.`} ${approval} Tu peux encore changer cette date.`;
