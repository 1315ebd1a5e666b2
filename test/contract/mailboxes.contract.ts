import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mailboxes, Responder } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';

export interface MailboxesUnderTest {
  readonly mailboxes: Mailboxes;
  /** Whether the password that was set last by a person opens a mailbox. */
  opens(id: string, password: string): Promise<boolean>;
  close(): Promise<void>;
}

export const id = 'ondine.mistral';
export const password = 'un mot de passe + %';

export const aResponder = (given: Partial<Responder> = {}): Responder => ({
  from: toDay('2026-03-28'),
  to: toDay('2026-04-10'),
  text: 'Bonjour,\n\nJe suis absente jusqu’au 10 avril 🌊. «\u00a0À bientôt\u00a0»',
  ...given,
});

/** What all mailboxes do. */
export function mailboxesContract(name: string, start: () => Promise<MailboxesUnderTest>): void {
  describe(`mailboxes, ${name}`, () => {
    let boxes: Mailboxes;
    let opens: MailboxesUnderTest['opens'];
    let close: () => Promise<void>;
    beforeEach(async () => {
      const subject = await start();
      opens = (...given) => subject.opens(...given);
      boxes = subject.mailboxes;
      close = () => subject.close();
    });
    afterEach(() => close());

    it('makes a mailbox and takes it away', async () => {
      expect(await boxes.exists(id)).toBe(false);
      await boxes.create(id, password);
      expect(await boxes.exists(id)).toBe(true);
      expect(await boxes.exists('ondine.mistral2')).toBe(false);
      await boxes.remove(id);
      expect(await boxes.exists(id)).toBe(false);
    });

    it('makes a mailbox once, and takes it away once', async () => {
      await boxes.create(id, password);
      await boxes.create(id, 'un autre mot de passe');
      expect(await boxes.exists(id)).toBe(true);
      await boxes.remove(id);
      await boxes.remove(id);
      expect(await boxes.exists(id)).toBe(false);
    });

    it('makes a mailbox once when it is asked for many times at once', async () => {
      await Promise.all(Array.from({ length: 12 }, () => boxes.create(id, password)));
      expect(await boxes.exists(id)).toBe(true);
    });

    it('changes the password of a mailbox that is there, and only of one', async () => {
      await boxes.create(id, password);
      await boxes.changePassword(id, 'un autre mot de passe');
      await expect(boxes.changePassword('nobody', password)).rejects.toMatchObject({
        name: 'MailboxesError',
        status: 404,
        transient: false,
      });
    });

    it('shuts a mailbox until its password is changed, and keeps all that it has', async () => {
      await boxes.create(id, password);
      await boxes.create('nil.zephyr', password);
      await boxes.setResponder(id, aResponder());
      await boxes.addRedirection(id, 'a@example.net');
      await boxes.suspend(id);
      await boxes.suspend(id);
      expect(await opens(id, password)).toBe(false);
      expect(await boxes.exists(id)).toBe(true);
      expect(await boxes.responder(id)).toEqual(aResponder());
      expect(await boxes.redirections(id)).toEqual(['a@example.net']);
      expect(await opens('nil.zephyr', password)).toBe(true);
      await boxes.changePassword(id, password);
      expect(await opens(id, password)).toBe(true);
    });

    it('makes no mailbox in order to shut it, and opens none that is made again', async () => {
      await boxes.suspend(id);
      expect(await boxes.exists(id)).toBe(false);
      await boxes.create(id, password);
      await boxes.suspend(id);
      await boxes.create(id, password);
      expect(await opens(id, password)).toBe(false);
      await boxes.remove(id);
      await boxes.create(id, password);
      expect(await opens(id, password)).toBe(true);
    });

    it.each(['a--b.c', 'marie_claire', 'x', 'ondine.mistral-attr', 'Ondine.Mistral'])(
      'takes the id %s',
      async (one) => {
        await boxes.create(one, password);
        expect(await boxes.exists(one)).toBe(true);
      },
    );

    it.each(['', '.', '..', '../account', 'a/b', 'a@b', 'a b', 'a\r\nb', '{domain}', 'a?b', '__proto__'])(
      'refuses the id "%s"',
      async (one) => {
        const refusal = { name: 'MailboxesError', transient: false };
        await expect(boxes.exists(one)).rejects.toMatchObject(refusal);
        await expect(boxes.suspend(one)).rejects.toMatchObject(refusal);
        await expect(boxes.remove(one)).rejects.toMatchObject(refusal);
        await expect(boxes.addRedirection(one, 'a@example.net')).rejects.toMatchObject(refusal);
      },
    );

    it('sets, replaces and takes away an automatic reply', async () => {
      await boxes.create(id, password);
      expect(await boxes.responder(id)).toBeUndefined();
      await boxes.setResponder(id, aResponder());
      expect(await boxes.responder(id)).toEqual(aResponder());
      const other = aResponder({ from: toDay('2026-10-24'), to: toDay('2026-10-24'), text: 'Fermé' });
      await boxes.setResponder(id, other);
      expect(await boxes.responder(id)).toEqual(other);
      await boxes.removeResponder(id);
      await boxes.removeResponder(id);
      expect(await boxes.responder(id)).toBeUndefined();
    });

    it('takes the automatic reply away with the mailbox', async () => {
      await boxes.create(id, password);
      await boxes.setResponder(id, aResponder());
      await boxes.remove(id);
      await boxes.create(id, password);
      expect(await boxes.responder(id)).toBeUndefined();
    });

    it('adds and takes away redirections, each once, whatever the case', async () => {
      await boxes.create(id, password);
      expect(await boxes.redirections(id)).toEqual([]);
      await boxes.addRedirection(id, 'b@example.net');
      await boxes.addRedirection(id, 'a@example.net');
      await boxes.addRedirection(id, 'B@example.net');
      expect(await boxes.redirections(id)).toEqual(['a@example.net', 'b@example.net']);
      await boxes.removeRedirection(id, 'B@EXAMPLE.net');
      await boxes.removeRedirection(id, 'never@example.net');
      expect(await boxes.redirections(id)).toEqual(['a@example.net']);
    });

    it('redirects an address that has no mailbox', async () => {
      await boxes.addRedirection('ondine.mistral-attr', 'ondine@ministere.example');
      expect(await boxes.redirections('ondine.mistral-attr')).toEqual(['ondine@ministere.example']);
      expect(await boxes.exists('ondine.mistral-attr')).toBe(false);
    });

    it('keeps the mailboxes of two people apart', async () => {
      await boxes.create(id, password);
      await boxes.create('nil.zephyr', password);
      await boxes.addRedirection(id, 'a@example.net');
      await boxes.setResponder(id, aResponder());
      await boxes.remove('nil.zephyr');
      expect(await boxes.exists(id)).toBe(true);
      expect(await boxes.redirections('nil.zephyr')).toEqual([]);
      expect(await boxes.responder('nil.zephyr')).toBeUndefined();
    });
  });
}
