import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chat, ChatMessage } from '../../src/ports.ts';
import { hardKeys } from './hard-keys.ts';

/** A chat under test and what was posted in it. */
export interface ChatUnderTest {
  readonly chat: Chat;
  posted(): Promise<Pick<ChatMessage, 'channel' | 'text'>[]>;
  close(): Promise<void>;
}

export const aMessage = (given: Partial<ChatMessage> = {}): ChatMessage => ({
  key: 'arrivee/ondine.mistral/equipe',
  channel: 'arrivees',
  text: '**Ondine** arrive\u00a0: «\u00a0œuvre à suivre\u00a0» 🌊\nhttps://communs.example/1',
  ...given,
});

/** What every chat does. */
export function chatContract(name: string, start: () => Promise<ChatUnderTest>): void {
  describe(`chat, ${name}`, () => {
    let subject: ChatUnderTest;
    beforeEach(async () => {
      subject = await start();
    });
    afterEach(() => subject.close());

    it('posts a message as it is, in its channel', async () => {
      const { channel, text } = aMessage();
      await subject.chat.post(aMessage());
      await subject.chat.post(aMessage({ key: 'other', channel: 'animation' }));
      expect(await subject.posted()).toEqual([
        { channel, text },
        { channel: 'animation', text },
      ]);
    });

    it('posts a key once, whatever comes between', async () => {
      await subject.chat.post(aMessage());
      await subject.chat.post(aMessage({ key: 'other' }));
      await subject.chat.post(aMessage({ text: 'autre' }));
      expect(await subject.posted()).toHaveLength(2);
    });

    it('posts a key once when it is asked for many times at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => subject.chat.post(aMessage())));
      expect(await subject.posted()).toHaveLength(1);
    });

    it.each(hardKeys)('takes a key %s', async (_, key) => {
      await subject.chat.post(aMessage({ key }));
      await subject.chat.post(aMessage({ key }));
      await subject.chat.post(aMessage({ key: `${key}-other` }));
      expect(await subject.posted()).toHaveLength(2);
    });

    it('takes the longest text that fits', async () => {
      await subject.chat.post(aMessage({ text: '🌊'.repeat(16_383) }));
      expect(await subject.posted()).toHaveLength(1);
    });

    it.each([
      ['an empty text', { text: ' \n' }],
      ['a text that is too long', { text: '🌊'.repeat(16_384) }],
      ['a channel without a name', { channel: '' }],
      ['a channel that looks like a path', { channel: '../arrivees' }],
      ['a channel with a query', { channel: 'arrivees?x=1' }],
      ['a channel with capitals', { channel: 'Arrivees' }],
    ])('refuses %s before anything leaves', async (_, given) => {
      const refusal = subject.chat.post(aMessage(given));
      await expect(refusal).rejects.toMatchObject({ name: 'ChatError', transient: false });
      expect(await subject.posted()).toEqual([]);
    });
  });
}
