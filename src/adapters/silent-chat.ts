import type { Chat } from '../ports.ts';

/** The chat of a community that has set none: it takes every message, and says nothing anywhere. */
export const silentChat: Chat = { post: () => Promise.resolve() };
