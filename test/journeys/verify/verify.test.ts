import { describe, expect, it } from 'vitest';
import { disagreementKinds } from '../../../src/domain/verify/disagreement.ts';
import { verify } from '../../../src/journeys/verify/verify.ts';
import { disagreementLine } from '../../../src/texts/verify.ts';
import { throughAct } from '../../fakes/failing-services.ts';
import { contentCorruptions } from './content-corruptions.ts';
import { processCorruptions } from './process-corruptions.ts';
import { agreeing, here } from './world.ts';

const corruptions = [...contentCorruptions, ...processCorruptions];

describe('verify', () => {
  it('finds nothing where all agrees, and changes nothing', async () => {
    const world = await agreeing();
    const calls: string[] = [];
    const looking = throughAct(world.services, (call, make) => {
      calls.push(call);
      return make();
    });
    const { found, unchecked, counts } = await verify(looking);
    expect([found, unchecked]).toEqual([[], []]);
    expect(counts).toMatchObject({ files: 2, members: 2, accounts: 1, arrivals: 1 });
    const reads =
      /\.(?:find|findAll|findByAddress|all|of|mergedSince|unmergedBefore|waiting|present|proposals|diff|read|head|underWay|page|lapsed|failing|loggedIn|exists|redirections|state|subscribers)$|^(?:community|publishedFiles)$/;
    expect(calls.filter((call) => !reads.test(call))).toEqual([]);
  });

  it.each(corruptions)('finds %s (%s)', async (kind, expected, spoil) => {
    const world = await agreeing();
    await spoil(world);
    const { found } = await verify(world.services);
    expect(found.map((one) => `${one.kind} ${one.where}: ${one.detail}`.replace(/: $/, ''))).toContain(
      `${kind} ${expected.replace(/: $/, '')}`,
    );
    for (const one of found) {
      expect(disagreementLine(one)).toMatch(/^\S.*\u00A0: .+\. À faire\u00A0: .+\.$/);
      expect(disagreementLine(one)).not.toContain('@');
    }
  });

  it('has a planted example of everything that it can find', () => {
    expect(new Set(corruptions.map(([kind]) => kind))).toEqual(new Set(disagreementKinds));
  });

  it('says which vendor does not answer, and compares the others all the same', async () => {
    const world = await agreeing();
    await world.services.mailboxes.remove(here);
    const down = throughAct(world.services, (call, make) =>
      call.startsWith('mailingLists.') ? Promise.reject(new Error('OVH is down.')) : make(),
    );
    const { found, unchecked } = await verify({ ...down, organisation: undefined });
    expect(unchecked).toEqual([
      { part: 'github', cause: undefined },
      { part: 'lists', cause: 'Error: OVH is down.' },
    ]);
    expect(found).toMatchObject([{ kind: 'access-missing', where: here, detail: 'mailbox' }]);
  });

  it('says which part of its own could not be looked at', async () => {
    const world = await agreeing();
    const down = throughAct(world.services, (call, make) =>
      call === 'contents.proposals' ? Promise.reject(new Error('GitHub is down.')) : make(),
    );
    const { unchecked } = await verify(down);
    expect(unchecked.map(({ part }) => part)).toEqual(['content', 'forge', 'ledger']);
  });
});
