import type { ChatMessage } from '../ports.ts';
import { ChatError } from './chat-error.ts';

const channelName = /^[a-z\d][a-z\d_-]{0,63}$/;

/** The most characters of a message that Mattermost takes. */
const longest = 16_383;

/** Refuses a message to what is no channel's name, one without words, and one that is too long. */
export function checkChatMessage({ channel, text }: ChatMessage): void {
  if (!channelName.test(channel)) throw refused('channel has a name that no channel can have');
  checkChatText(text);
}

/** Refuses a text without words, and one that is too long. */
export function checkChatText(text: string): void {
  if (text.trim() === '') throw refused('text is empty');
  if (Array.from(text).length > longest) throw refused(`text has more than ${longest} characters`);
}

const refused = (reason: string): ChatError =>
  new ChatError(`The message was not posted: its ${reason}.`, { transient: false });
