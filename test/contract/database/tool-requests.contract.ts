import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { toolRequests as table } from '../../../src/adapters/database/tool-tables.ts';
import type { Asked, ToolRequest, ToolRequestChanges } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { toolRequestStateNames } from '../../../src/schema/tool-request.ts';
import { memoryToolRequests } from '../../fakes/memory-tool-requests.ts';
import { anAccount, at, atOnce, hostileKeys, longText, unstorableKeys } from './samples.ts';
import { take, toolRequestSteps } from './tool-request-model.ts';

const aRequest = (given: Partial<ToolRequest> = {}): ToolRequest => ({
  id: 'first',
  member: 'ondine.mistral',
  tool: 'coffre-aux-cles',
  answers: [{ question: 'Quelle équipe\u00A0?', answer: 'Eau claire' }],
  reason: 'Pour relire les journaux.',
  askedAt: at('08:00').toISOString(),
  ...given,
});
const granted = (given: ToolRequestChanges = {}): ToolRequestChanges => ({
  decision: 'granted',
  decidedBy: 'basile.lenoir',
  decidedAt: at('09:00').toISOString(),
  ...given,
});
const ended = (given: ToolRequestChanges = {}): ToolRequestChanges => ({
  endedAt: at('10:00').toISOString(),
  endedBy: 'ondine.mistral',
  endedBecause: 'withdrawn',
  ...given,
});

/** What `ToolRequests` promises. */
export const toolRequestsContract = (database: () => Database): void => {
  describe('ToolRequests', () => {
    const requests = () => database().toolRequests;

    it('keeps a request as it is, with every field, whatever its texts hold', async () => {
      const answer = `<b>'; drop table tool_requests; --\r\n\t${longText} `;
      const request = aRequest({ answers: [{ question: answer, answer }], reason: answer });
      expect(await requests().ask(request)).toEqual(request);
      const changes = { ...granted({ until: toDay('2026-12-01'), word: answer }) };
      expect(await requests().change('first', 'waiting', changes)).toEqual({ ...request, ...changes });
      expect(await requests().find('first')).toEqual({ ...request, ...changes });
      expect(await requests().find('unknown')).toBeUndefined();
    });

    it('keeps one open of 30 asked at the same moment, and gives that one to all', async () => {
      const given = await atOnce(30, (index) => requests().ask(aRequest({ id: `request ${index}` })));
      expect(new Set(given.map(({ id }) => id)).size).toBe(1);
      expect(await requests().open()).toEqual(given.slice(0, 1));
    });

    it('takes another once the first has ended, and others of other members and tools', async () => {
      await requests().ask(aRequest());
      await requests().change('first', 'waiting', ended());
      await requests().ask(aRequest({ id: 'again', askedAt: at('11:00').toISOString() }));
      await requests().ask(aRequest({ id: 'other tool', tool: 'lampions' }));
      await requests().ask(aRequest({ id: 'other member', member: 'odilon.brume' }));
      const ids = (found: readonly ToolRequest[]) => found.map(({ id }) => id);
      expect(ids(await requests().open())).toEqual(['other tool', 'other member', 'again']);
      expect(ids(await requests().ofMember('ondine.mistral'))).toEqual(['again', 'other tool', 'first']);
      expect(ids(await requests().endedSince(at('10:00')))).toEqual(['first']);
      expect(await requests().endedSince(at('10:01'))).toEqual([]);
    });

    it('changes one that stands as expected alone', async () => {
      await requests().ask(aRequest());
      expect(await requests().change('first', 'granted', ended())).toBeUndefined();
      expect(await requests().change('unknown', 'waiting', granted())).toBeUndefined();
      await requests().change('first', 'waiting', granted());
      expect(await requests().change('first', 'waiting', ended())).toBeUndefined();
      const revoked = ended({ endedBecause: 'revoked' });
      expect(await requests().change('first', 'granted', revoked)).toMatchObject(revoked);
      for (const expected of ['waiting', 'granted'] as const)
        expect(await requests().change('first', expected, ended())).toBeUndefined();
      expect(await requests().find('first')).toEqual({ ...aRequest(), ...granted(), ...revoked });
    });

    it('lets one of 20 decisions at the same moment be the one', async () => {
      await requests().ask(aRequest());
      const made = await atOnce(20, (index) =>
        requests().change('first', 'waiting', granted({ decidedBy: `approver ${index}` })),
      );
      const [decided, ...others] = made.filter((outcome) => outcome !== undefined);
      expect(others).toEqual([]);
      expect(await requests().find('first')).toEqual(decided);
    });

    it('never changes who asked for what', async () => {
      await requests().ask(aRequest());
      const changes = JSON.parse('{"id":"x","member":"x","tool":"x","reason":"x"}') as ToolRequestChanges;
      expect(await requests().change('first', 'waiting', changes)).toEqual(aRequest());
    });

    it('pages those in a state, the last asked first', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await requests().ask(aRequest({ id, tool: id }));
      await requests().change('b', 'waiting', granted());
      await requests().change('c', 'waiting', ended());
      const idsOf = async (state?: (typeof toolRequestStateNames)[number]) =>
        (await requests().page(state, { size: 9 })).items.map(({ id }) => id);
      expect(await idsOf()).toEqual(['d', 'c', 'b', 'a']);
      expect(await idsOf('waiting')).toEqual(['d', 'a']);
      expect(await idsOf('granted')).toEqual(['b']);
      expect(await idsOf('withdrawn')).toEqual(['c']);
      expect(await idsOf('expired')).toEqual([]);
      const found: string[] = [];
      for (let after: Asked['after'], isLast = false; !isLast;) {
        const page = await requests().page(undefined, { size: 1, after });
        found.push(...page.items.map(({ id }) => id));
        after = page.next;
        isLast = after === undefined;
      }
      expect(found).toEqual(['d', 'c', 'b', 'a']);
    });

    it('goes with the account of its member', async () => {
      await database().accounts.reserve(anAccount());
      await requests().ask(aRequest());
      await requests().ask(aRequest({ id: 'other', member: 'odilon.brume' }));
      await database().accounts.erase('ondine.mistral');
      expect(await requests().find('first')).toBeUndefined();
      expect(await requests().open()).toHaveLength(1);
    });

    it('keeps hostile ids, members and tools apart', async () => {
      for (const key of hostileKeys) await requests().ask(aRequest({ id: key, member: key, tool: key }));
      for (const key of hostileKeys)
        expect(await requests().ofMember(key)).toEqual([aRequest({ id: key, member: key, tool: key })]);
    });

    it.each(unstorableKeys)('refuses what cannot be kept, and finds none: %s', async (_, key) => {
      for (const field of ['id', 'member', 'tool'])
        await expect(requests().ask(aRequest({ [field]: key }))).rejects.toMatchObject({
          name: 'DatabaseError',
        });
      expect(await requests().find(key)).toBeUndefined();
      expect(await requests().ofMember(key)).toEqual([]);
      expect(await requests().change(key, 'waiting', granted())).toBeUndefined();
      expect(await requests().open()).toEqual([]);
    });

    it('does what a simple model does, whatever the sequence of calls', async () => {
      await fc.assert(
        fc.asyncProperty(toolRequestSteps, async (steps) => {
          await database().drizzle.delete(table);
          const model = memoryToolRequests();
          for (const [index, step] of steps.entries())
            expect(await take(requests(), step, index)).toEqual(await take(model, step, index));
        }),
        { numRuns: 30 },
      );
    });
  });
};
