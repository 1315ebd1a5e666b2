import { ChatError } from './chat-error.ts';

const longest = 64;
const possible = /^[a-z][a-z\d._-]*$/i;

/** Whether an account on the chat can have that name, or its beginning. */
export const isChatUserName = (name: string): boolean => possible.test(name);

/**
 * The name of an account on the chat, made of the one that is wanted: in lower case, the number of the try after it from
 * the second one on ("ondine.mistral2"), at most 64 characters. Throws for what no name can be made of.
 */
export function chatUserName(wanted: string, attempt: number): string {
  const suffix = attempt === 1 ? '' : String(attempt);
  if (isChatUserName(wanted)) return wanted.toLowerCase().slice(0, longest - suffix.length) + suffix;
  throw new ChatError(
    'The name of a chat account has letters, digits, ".", "_" and "-" only, a letter first.',
    {
      transient: false,
    },
  );
}

/** How many names are tried before the search for a free one is given up. */
export const nameAttempts = 20;

/** The fault of a search for a free name that was given up. */
export const noFreeName = (): ChatError =>
  new ChatError(`None of ${nameAttempts} names is free for the chat account.`, { transient: false });

/** Throws for what is no mail address, before it leads a vendor's path elsewhere. */
export function checkChatAddress(email: string): void {
  if (/^[^\s@/]+@[^\s@/]+$/.test(email)) return;
  throw new ChatError('A chat account needs a mail address.', { transient: false });
}
