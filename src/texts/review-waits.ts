import { count } from './counts.ts';
import { plainInChat } from './plain-in-chat.ts';

/** Tells the team that nobody has reviewed a proposal. */
export const reviewWaitsText = (given: {
  readonly title: string;
  /** Working days that it has waited, and more. */
  readonly days: number;
  readonly link: string;
}): string =>
  `«\u00A0${plainInChat(given.title)}\u00A0» attend une relecture depuis plus de ${count(given.days, 'jour ouvré', 'jours ouvrés')}.\n${given.link}`;
