import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatAccounts, ChatMessage, NewChatAccount } from '../../src/ports.ts';

export interface ChatAccountsUnderTest {
  readonly accounts: ChatAccounts;
  /** Messages to people in order, with "@" and the name of each. */
  posted(): Promise<Pick<ChatMessage, 'channel' | 'text'>[]>;
  close(): Promise<void>;
}

export const email = 'ondine.mistral@communs.example';

export const aPerson = (given: Partial<NewChatAccount> = {}): NewChatAccount => ({
  email,
  username: 'ondine.mistral',
  firstName: 'Ondine',
  lastName: 'Mistral',
  ...given,
});

/** An id that no account has. */
const unknownId = 'abcdefghijklmnopqrstuvwxyz';

/** What all accounts of a chat do; there is none at the start. */
export function chatAccountsContract(name: string, start: () => Promise<ChatAccountsUnderTest>): void {
  describe(`chat accounts, ${name}`, () => {
    let accounts: ChatAccounts;
    let subject: ChatAccountsUnderTest;
    beforeEach(async () => {
      subject = await start();
      ({ accounts } = subject);
    });
    afterEach(() => subject.close());

    it('makes an account in the community’s team, and finds it by its address, whatever the case', async () => {
      expect(await accounts.find(email)).toBeUndefined();
      const made = await accounts.create(aPerson());
      expect(made).toEqual({
        id: made.id,
        username: 'ondine.mistral',
        state: 'active',
        inCommunity: true,
        inAlumni: false,
      });
      expect(await accounts.find(email.toUpperCase())).toEqual(made);
      expect(await accounts.find('nil.zephyr@communs.example')).toBeUndefined();
    });

    it('makes one account of an address, whatever its case and however often it is asked for', async () => {
      const made = await accounts.create(aPerson());
      const again = aPerson({ email: 'Ondine.Mistral@COMMUNS.example', username: 'ondine' });
      expect(await accounts.create(again)).toEqual(made);
    });

    it('makes one account when it is asked for many times at once', async () => {
      const made = await Promise.all(Array.from({ length: 8 }, () => accounts.create(aPerson())));
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      expect(await accounts.find(email)).toEqual(made[0]);
    });

    it('puts a number after a name that is taken', async () => {
      const made: string[] = [];
      for (const one of ['a@example.net', 'b@example.net', 'c@example.net'])
        made.push((await accounts.create(aPerson({ email: one }))).username);
      expect(made).toEqual(['ondine.mistral', 'ondine.mistral2', 'ondine.mistral3']);
    });

    it('cuts a name that is too long, its number kept', async () => {
      const username = 'o'.repeat(80);
      const first = await accounts.create(aPerson({ username }));
      const second = await accounts.create(aPerson({ username, email: 'b@example.net' }));
      expect(first.username).toBe('o'.repeat(64));
      expect(second.username).toBe(`${'o'.repeat(63)}2`);
    });

    it('takes old names and long ones of people', async () => {
      const person = aPerson({ username: 'Marie_claire--d.2', firstName: 'é'.repeat(90), lastName: '' });
      expect((await accounts.create(person)).username).toBe('marie_claire--d.2');
    });

    it.each([
      { username: '' },
      { username: '2b' },
      { username: 'a/b' },
      { username: 'é' },
      { email: '' },
      { email: '..' },
      { email: 'a b@example.net' },
    ])('refuses to make an account of %j', async (given) => {
      const refusal = accounts.create(aPerson(given));
      await expect(refusal).rejects.toMatchObject({ name: 'ChatError', transient: false });
      expect(await accounts.find(email)).toBeUndefined();
    });

    it('moves an account to the alumni, deactivates it, and brings it back, each as often as asked', async () => {
      const { id, username } = await accounts.create(aPerson());
      const expectNow = async (state: string, inCommunity: boolean, inAlumni: boolean) => {
        expect(await accounts.find(email)).toEqual({ id, username, state, inCommunity, inAlumni });
      };
      for (let round = 0; round < 2; round++) await accounts.moveToAlumni(id);
      await expectNow('active', false, true);
      for (let round = 0; round < 2; round++) await accounts.deactivate(id);
      await expectNow('deactivated', false, true);
      for (let round = 0; round < 2; round++) await accounts.join(id);
      await expectNow('active', true, true);
    });

    it('brings an account back that is asked to be made anew', async () => {
      const made = await accounts.create(aPerson());
      await accounts.moveToAlumni(made.id);
      await accounts.deactivate(made.id);
      expect(await accounts.create(aPerson())).toEqual({ ...made, inAlumni: true });
      expect(await accounts.find(email)).toEqual({ ...made, inAlumni: true });
    });

    it('rejects what is asked of an account that is not there, and makes none', async () => {
      const absent = { name: 'ChatError', status: 404, transient: false };
      for (const id of [unknownId, '', '..', '../users/me', 'a/b', 'a?b'])
        for (const call of [
          () => accounts.join(id),
          () => accounts.moveToAlumni(id),
          () => accounts.deactivate(id),
          () => accounts.message(id, { key: 'a', text: 'Bonjour' }),
        ])
          await expect(call()).rejects.toMatchObject(absent);
      expect(await subject.posted()).toEqual([]);
    });

    it('writes to one person, once a key and a person', async () => {
      const one = await accounts.create(aPerson());
      const other = await accounts.create(aPerson({ email: 'b@example.net', username: 'nil' }));
      const text = 'Ta mission finit dans 15\u00a0jours 🌊';
      await accounts.message(one.id, { key: 'depart/J-15', text });
      await accounts.message(one.id, { key: 'depart/J-15', text: 'autre' });
      await accounts.message(one.id, { key: 'depart/J-2', text: 'Demain' });
      await accounts.message(other.id, { key: 'depart/J-15', text });
      expect(await subject.posted()).toEqual([
        { channel: '@ondine.mistral', text },
        { channel: '@ondine.mistral', text: 'Demain' },
        { channel: '@nil', text },
      ]);
    });

    it('writes once when it is asked for many times at once', async () => {
      const { id } = await accounts.create(aPerson());
      await Promise.all(
        Array.from({ length: 12 }, () => accounts.message(id, { key: 'é\r\n', text: 'Bonjour' })),
      );
      expect(await subject.posted()).toHaveLength(1);
    });

    it.each(['', ' \n', '🌊'.repeat(16_384)])(
      'refuses an unfit text before anything leaves (%#)',
      async (text) => {
        const { id } = await accounts.create(aPerson());
        const refusal = accounts.message(id, { key: 'a', text });
        await expect(refusal).rejects.toMatchObject({ name: 'ChatError', transient: false });
        expect(await subject.posted()).toEqual([]);
      },
    );
  });
}
