import { readMessages } from '../../adapters/outbox/outbox-chat.ts';
import { shortMoment } from '../../texts/moments.ts';
import { html, table, type Markup } from './html.ts';
import type { LocalPage } from './layout.ts';

/** The messages that the platform kept instead of posting them in the team's chat, newest first. */
export async function messagesPage(folder: string): Promise<LocalPage> {
  const rows = (await readMessages(folder)).map(({ channel, text, at }) => [
    channel,
    html`<div class="message">${withLinks(text)}</div>`,
    shortMoment(at),
  ]);
  const content = table(['Canal', 'Message', 'Le'], rows, 'Aucun message n’est encore parti.');
  return { title: 'Messages de la messagerie d’équipe', content };
}

/** A text whose addresses can be followed, as in the chat. */
const withLinks = (text: string): Markup[] =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
