import { plainInChat } from './plain-in-chat.ts';

/** Tells the team, in its chat, that somebody arrives. Only what is public stands in it. */
export const arrivalForTeamText = (given: {
  /** The proposal's title, "Arrivée de Céleste d'Ormeau". */
  readonly title: string;
  readonly proposalLink: string;
}): string => `${plainInChat(given.title)}\u00A0: sa fiche attend d’être relue.\n${given.proposalLink}`;
