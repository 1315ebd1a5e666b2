import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/ports.ts';
import { change, picture, proposalOn } from './contents/fixtures.ts';
import type { FaultKind } from './github/faults.ts';
import { addByHand, callsTo, isTo, onGithub, type MadeGithub } from './made-contents.ts';

const proposal = proposalOn('arrivee/new.comer', { reviewers: ['ada', 'grace'] });

/** What an adapter opens. */
async function opened(contents: MadeGithub['contents'], asked = proposal): Promise<Proposal> {
  const given = await contents.proposeNew(asked);
  if (given === 'waiting') throw new Error('something was open');
  return given;
}

async function expectWhole(made: MadeGithub, { number }: Proposal, asked = proposal): Promise<void> {
  const found = await made.contents.find(asked.branch);
  const { branch, title, body } = asked;
  expect(found).toMatchObject({ number, branch, title, body, state: 'open' });
  expect([...(found?.labels ?? [])].sort()).toEqual([...asked.labels].sort());
  expect([...(found?.reviewers ?? [])].sort()).toEqual([...asked.reviewers].sort());
  expect(made.server.state.pulls.filter((pull) => pull.branch === branch)).toHaveLength(1);
  expect(await made.contents.diff(number)).toEqual(
    asked.changes.map(({ path, text }) => ({ path, before: null, after: text })),
  );
}

describe.concurrent('new proposals on GitHub', () => {
  it(
    'cost seven requests, with labels and reviewers',
    onGithub(async (made) => {
      const given = await opened(made.contents);
      expect(made.server.calls).toEqual([
        'GET /repos/communs/site/branches/main -> 200',
        'POST /repos/communs/site/git/trees -> 201',
        'POST /repos/communs/site/git/commits -> 201',
        'POST /repos/communs/site/git/refs -> 201',
        'POST /repos/communs/site/pulls -> 201',
        'PUT /repos/communs/site/issues/1/labels -> 200',
        'POST /repos/communs/site/pulls/1/requested_reviewers -> 201',
      ]);
      await expectWhole(made, given);
    }),
  );

  it(
    'cost one more for a picture',
    onGithub(async (made) => {
      const changes = [...proposal.changes, { path: '_authors/new.comer.jpg', bytes: picture() }];
      await made.contents.proposeNew({ ...proposal, changes });
      expect(made.server.calls).toHaveLength(8);
    }),
  );

  it(
    'are not kept back by a reviewer who may not review',
    onGithub(async (made) => {
      const given = await opened(made.contents, { ...proposal, reviewers: ['ada', 'stranger', 'grace'] });
      expect([...given.reviewers].sort()).toEqual(['ada', 'grace']);
    }),
  );

  it(
    'that are opened by propose disturb nobody to know who has reviewed, and ask everybody at once',
    onGithub(async (made) => {
      await made.contents.propose(proposal);
      expect(callsTo(made, /review/)).toEqual([
        'POST /repos/communs/site/pulls/1/requested_reviewers -> 201',
      ]);
    }),
  );

  it(
    'do not touch what people have open',
    onGithub(async (made) => {
      await made.contents.propose(proposal);
      await addByHand(made, proposal.branch, 'content/_authors/added.md', 'en plus\n');
      const before = await made.contents.find(proposal.branch);
      const writes = callsTo(made, /^(?:PUT|PATCH|DELETE|POST .*pulls)/).length;
      const other = { ...proposal, ...change('_authors/other.md', 'autre\n'), labels: ['autre'] };
      expect(await made.contents.proposeNew(other)).toBe('waiting');
      expect(await made.contents.find(proposal.branch)).toEqual(before);
      expect(callsTo(made, /^(?:PUT|PATCH|DELETE|POST .*pulls)/)).toHaveLength(writes);
    }),
  );

  it(
    'take a branch over that nobody proposed',
    onGithub(async (made) => {
      const token = 'ghp_secretariat#half';
      made.server.faults.endAfter(token, 4, true);
      const half = { ...proposal, ...change('_authors/half.md', 'à moitié\n') };
      await expect(made.open({ token }).proposeNew(half)).rejects.toThrow(/no reply/);
      await expectWhole(made, await opened(made.contents));
    }),
  );

  it(
    'leave a branch to whoever is about to propose it',
    onGithub(async (made) => {
      const other = { ...proposal, title: 'Autre', ...change('_authors/other.md', 'autre\n') };
      // The second call comes when the first has its branch, and no pull request yet.
      let second: Promise<Proposal | 'waiting'> | undefined;
      const contents = made.open({
        fetch: async (input, init) => {
          if (init?.method === 'POST' && isTo(input, /\/pulls$/)) {
            second = made.open({ secondMs: 1000 }).proposeNew(other);
            while (callsTo(made, /^GET .*\/git\/ref\//).length === 0)
              await new Promise((resolve) => setImmediate(resolve));
          }
          return fetch(input, init);
        },
      });
      const given = await opened(contents);
      expect(await second).toBe('waiting');
      await expectWhole(made, given);
    }),
  );

  it(
    'have the text of one call when another one moves the branch meanwhile',
    onGithub(async (made) => {
      const contents = made.open({
        fetch: async (input, init) => {
          if (init?.method === 'POST' && isTo(input, /\/pulls$/))
            await addByHand(made, proposal.branch, 'content/_authors/moved.md', 'ailleurs\n');
          return fetch(input, init);
        },
      });
      expect(await contents.proposeNew(proposal)).toBe('waiting');
    }),
  );
});

describe.concurrent('new proposals on GitHub, when it fails for a moment', () => {
  const passing: FaultKind[] = ['error', 'drop', 'secondary-limit', 'lost-reply', 'half-reply'];
  it.each(passing)('are whole after %s, whatever the call', (kind) =>
    onGithub(async (made) => {
      await opened(made.contents, { ...proposal, branch: 'a/dry.run' });
      const calls = made.server.calls.map((call) => call.replace(/ -> .*/, '').replace(/\d+/g, '\\d+'));
      for (const [index, call] of calls.entries()) {
        const path = `_authors/faulty.${index}.md`;
        const asked = { ...proposal, branch: `faulty/${index}`, ...change(path, `${index}\n`) };
        made.server.faults.add(kind, new RegExp(`^${call}$`));
        const given = await opened(made.contents, asked);
        made.server.faults.clear();
        await expectWhole(made, given, asked);
      }
    })(),
  );
});
