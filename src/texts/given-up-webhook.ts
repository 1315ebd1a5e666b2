import { plainInChat } from './plain-in-chat.ts';

/** Tells the team that a tool was not reached for three days, and is told nothing more. */
export const givenUpWebhookText = (client: string, host: string): string =>
  `Le webhook de «\u00A0${plainInChat(client)}\u00A0» (${plainInChat(host)}) ne répond pas depuis trois jours\u00A0: il est désactivé. Il faut le recréer une fois l’outil réparé.`;
