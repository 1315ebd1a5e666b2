import { z } from 'zod';
import type { Chat, ChatMessage } from '../../ports.ts';
import { ChatError } from '../chat-error.ts';
import { checkChatMessage } from '../check-chat-message.ts';
import { keep, readKept, stored, type OutboxOptions } from './outbox-folder.ts';

const storedMessage = stored.extend({ channel: z.string(), text: z.string() });

/** A message that the outbox holds. */
export type StoredMessage = Readonly<z.infer<typeof storedMessage>>;

/** Keeps messages in a folder instead of posting them, for the local platform to show. */
export function outboxChat(options: OutboxOptions): Chat {
  const deliver = outboxDelivery(options);
  return {
    async post(message) {
      checkChatMessage(message);
      await deliver(message);
    },
  };
}

/** Keeps a message in a folder, to a channel or to a person, "@ondine.mistral"; the first one of a key stays. */
export const outboxDelivery =
  (options: OutboxOptions) =>
  async ({ key, channel, text }: ChatMessage): Promise<void> => {
    try {
      await keep(options, { key, channel, text });
    } catch (cause) {
      throw new ChatError('The outbox could not keep the message.', { transient: true, cause });
    }
  };

/** The messages of an outbox, newest first; none where there is no folder yet. */
export const readMessages = (folder: string): Promise<StoredMessage[]> => readKept(folder, storedMessage);
