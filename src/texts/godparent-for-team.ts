import { plainInChat } from './plain-in-chat.ts';

/** Tells the team, in its chat, that nobody was found to accompany a newcomer. Only what is public stands in it. */
export const godparentForTeamText = (given: {
  readonly newcomerName: string;
  readonly consoleLink: string;
}): string =>
  `${plainInChat(given.newcomerName)} n’a ni marraine ni parrain\u00A0: la recherche n’a rien donné.\n${given.consoleLink}`;
