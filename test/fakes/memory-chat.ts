import type { Chat, ChatMessage } from '../../src/ports.ts';

/** A chat that keeps what it was given; `fail` makes it refuse. */
export interface MemoryChat extends Chat {
  readonly posted: ChatMessage[];
  fail: boolean;
}

export function memoryChat(): MemoryChat {
  const chat: MemoryChat = {
    posted: [],
    fail: false,
    async post(message) {
      if (chat.fail) throw new Error('The chat is down.');
      if (!chat.posted.some(({ key }) => key === message.key)) chat.posted.push(message);
    },
  };
  return chat;
}
