import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedChatAccounts } from '../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { outboxDelivery, readMessages } from '../../src/adapters/outbox/outbox-chat.ts';
import { steady, vendorCircuit } from '../../src/adapters/steady.ts';
import type { ChatAccounts } from '../../src/ports.ts';
import { memoryChat } from '../fakes/memory-chat.ts';
import { aPerson, chatAccountsContract, email } from './chat-accounts.contract.ts';
import { chatAccountsAt } from './mattermost/chat-accounts-at.ts';
import { startMattermostServer } from './mattermost-server.ts';

async function atMattermost(made: (accounts: ChatAccounts) => ChatAccounts) {
  const server = await startMattermostServer();
  return {
    accounts: made(chatAccountsAt(server)),
    posted: () => Promise.resolve(server.posts()),
    close: async () => {
      await server.close();
      expect(server.violations).toEqual([]);
    },
  };
}

chatAccountsContract('Mattermost', () => atMattermost((accounts) => accounts));
chatAccountsContract('Mattermost, steady', () =>
  atMattermost((accounts) => steady(accounts, { circuit: vendorCircuit('Mattermost') })),
);

chatAccountsContract('embedded in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chat-accounts-'));
  const messages = join(folder, 'messages');
  let moment = 0;
  return {
    accounts: embeddedChatAccounts({
      folder,
      deliver: outboxDelivery({ folder: messages, now: () => new Date((moment += 1000)) }),
    }),
    posted: async () =>
      (await readMessages(messages)).map(({ channel, text }) => ({ channel, text })).reverse(),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

chatAccountsContract('embedded in memory', () => {
  const chat = memoryChat();
  return Promise.resolve({
    accounts: embeddedChatAccounts({ deliver: (message) => chat.post(message) }),
    posted: () => Promise.resolve(chat.posted.map(({ channel, text }) => ({ channel, text }))),
    close: () => Promise.resolve(),
  });
});

describe('the embedded chat accounts', () => {
  const inFolder = async (step: (folder: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'chat-accounts-'));
    await step(folder);
    await rm(folder, { recursive: true });
  };
  const open = (folder: string) =>
    embeddedChatAccounts({
      folder,
      initial: [aPerson(), aPerson({ email: 'b@example.net', username: '2b' })],
      deliver: () => Promise.resolve(),
    });

  it('are there from the start where their names can be, and again after a restart', () =>
    inFolder(async (folder) => {
      const there = await open(folder).find(email);
      expect(there).toMatchObject({ username: 'ondine.mistral', inCommunity: true });
      expect(await open(folder).find('b@example.net')).toBeUndefined();
      await open(folder).deactivate(there?.id ?? '');
      expect(await open(folder).find(email)).toMatchObject({ state: 'deactivated' });
    }));

  it('never write over a file that they cannot read', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'chat-accounts.json');
      await writeFile(file, '{"accounts":');
      await expect(open(folder).create(aPerson())).rejects.toThrow();
      expect(await readFile(file, 'utf8')).toBe('{"accounts":');
    }));
});
