import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailingLists } from '../../src/ports.ts';
import { listModel, listSteps, takeStep } from './mailing-list-model.ts';

export interface MailingListsUnderTest {
  readonly lists: MailingLists;
  close(): Promise<void>;
}

export const list = 'incubateur';
export const address = 'ondine.mistral@secretariat.example';

/** What all mailing lists do. */
export function mailingListsContract(name: string, start: () => Promise<MailingListsUnderTest>): void {
  describe(`mailing lists, ${name}`, () => {
    let lists: MailingLists;
    let close: () => Promise<void>;
    beforeEach(async () => {
      const subject = await start();
      lists = subject.lists;
      close = () => subject.close();
    });
    afterEach(() => close());

    it('makes a list, once, and it has nobody', async () => {
      expect(await lists.subscribers(list)).toBeUndefined();
      await lists.create(list);
      expect(await lists.subscribers(list)).toEqual([]);
      expect(await lists.subscribers('incubateur2')).toBeUndefined();
      await lists.subscribe(list, address);
      await lists.create(list);
      expect(await lists.subscribers(list)).toEqual([address]);
    });

    it('makes a list once when it is asked for many times at once', async () => {
      await Promise.all(Array.from({ length: 12 }, () => lists.create(list)));
      expect(await lists.subscribers(list)).toEqual([]);
    });

    it('puts addresses on a list and takes them off, each once, whatever the case', async () => {
      await lists.create(list);
      await lists.subscribe(list, 'b@example.net');
      await lists.subscribe(list, 'a+liste@example.net');
      await lists.subscribe(list, 'B@Example.net');
      expect(await lists.subscribers(list)).toEqual(['a+liste@example.net', 'b@example.net']);
      await lists.unsubscribe(list, 'B@EXAMPLE.net');
      await lists.unsubscribe(list, 'b@example.net');
      await lists.unsubscribe(list, 'never@example.net');
      expect(await lists.subscribers(list)).toEqual(['a+liste@example.net']);
      await lists.unsubscribe(list, 'A+Liste@example.net');
      expect(await lists.subscribers(list)).toEqual([]);
    });

    it('puts an address on a list once when it is asked for many times at once', async () => {
      await lists.create(list);
      await Promise.all(Array.from({ length: 12 }, () => lists.subscribe(list, address)));
      expect(await lists.subscribers(list)).toEqual([address]);
    });

    it('puts nobody on a list that is not there, and takes nobody off it', async () => {
      await expect(lists.subscribe(list, address)).rejects.toMatchObject({
        name: 'MailboxesError',
        status: 404,
        transient: false,
      });
      await lists.unsubscribe(list, address);
      expect(await lists.subscribers(list)).toBeUndefined();
    });

    it('tells the lists that an address is on', async () => {
      expect(await lists.listsOf(address)).toEqual([]);
      for (const one of ['set-eau-claire', list, 'set-rivage', 'x']) await lists.create(one);
      for (const one of ['set-rivage', list]) await lists.subscribe(one, address);
      await lists.subscribe('x', `${address}.org`);
      expect(await lists.listsOf(address.toUpperCase())).toEqual([list, 'set-rivage']);
      await lists.unsubscribe(list, address);
      expect(await lists.listsOf(address)).toEqual(['set-rivage']);
    });

    it.each(['x', 'set-a--b.c', 'set-marie_claire', `set-${'a'.repeat(28)}`])(
      'takes the name %s',
      async (one) => {
        await lists.create(one);
        expect(await lists.subscribers(one)).toEqual([]);
      },
    );

    it.each(['', '.', '..', '-x', 'a/b', 'a@b', 'a b', 'a\n', 'Set-a', '{name}', 'a?b', 'a'.repeat(33)])(
      'refuses the name %j',
      async (one) => {
        const refusal = { name: 'MailboxesError', transient: false };
        await expect(lists.subscribers(one)).rejects.toMatchObject(refusal);
        await expect(lists.create(one)).rejects.toMatchObject(refusal);
        await expect(lists.subscribe(one, address)).rejects.toMatchObject(refusal);
        await expect(lists.unsubscribe(one, address)).rejects.toMatchObject(refusal);
      },
    );

    it('holds what the calls before say, in any order of calls', async () => {
      await fc.assert(
        fc.asyncProperty(listSteps, async (steps) => {
          const subject = await start();
          const model = listModel();
          try {
            for (const step of steps)
              expect(await takeStep(subject.lists, step)).toEqual(await takeStep(model, step));
          } finally {
            await subject.close();
          }
        }),
        { numRuns: 15 },
      );
    });
  });
}
