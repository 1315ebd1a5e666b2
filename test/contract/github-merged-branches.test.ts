import { describe, expect, it } from 'vitest';
import { change, proposalOn } from './contents/fixtures.ts';
import { addByHand, callsTo, isTo, onGithub, type MadeGithub } from './made-contents.ts';

type Fetch = typeof globalThis.fetch;
const proposal = proposalOn('arrivee/x');
const deletions = (made: MadeGithub): string[] => callsTo(made, /^DELETE .*\/git\/refs/);

/** An adapter around whose merges something else happens. */
const aroundMerge = (made: MadeGithub, step: (merge: () => ReturnType<Fetch>) => ReturnType<Fetch>) =>
  made.open({
    fetch: (input, init) => {
      const send = () => fetch(input, init);
      return init?.method === 'PUT' && isTo(input, /\/merge$/) ? step(send) : send();
    },
  });

describe.concurrent('a proposal on GitHub that moves while it is merged', () => {
  it.each([
    ['changed', true],
    ['conflict', false],
  ] as const)('is told as %s where its head was named: %s', (outcome, isNamed) =>
    onGithub(async (made) => {
      const { number, head } = await made.contents.propose(proposal);
      const contents = aroundMerge(made, async (merge) => {
        await addByHand(made, proposal.branch, 'content/_authors/added.md', 'en plus\n');
        return merge();
      });
      expect(await contents.merge(number, 'ada', isNamed ? head : undefined)).toBe(outcome);
      expect(await made.contents.find(proposal.branch)).toMatchObject({ state: 'open' });
      expect(deletions(made)).toEqual([]);
    })(),
  );
});

describe.concurrent('the branch of a proposal that GitHub merged', () => {
  it(
    'is deleted, in two requests',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposal);
      await made.contents.merge(number, 'ada');
      expect(made.server.calls.slice(-2)).toEqual([
        'GET /repos/communs/site/git/ref/heads/arrivee/x -> 200',
        'DELETE /repos/communs/site/git/refs/heads/arrivee/x -> 204',
      ]);
    }),
  );

  it(
    'is deleted though the reply to the merge is lost',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposal);
      made.server.faults.add('lost-reply', /\/merge$/);
      expect(await made.contents.merge(number, 'ada')).toBe('merged');
      expect(deletions(made)).toHaveLength(1);
    }),
  );

  it(
    'stays where GitHub refuses, or cannot, and another proposal can be made of it',
    onGithub(async (made) => {
      const { protectedBranches } = made.server.state;
      const hindrances = [
        () => protectedBranches.push('stays/0'),
        () => {
          made.server.faults.add('error', /^DELETE .*refs/, 9);
        },
        () => {
          made.server.faults.add('error', /^GET .*git\/ref\/heads\/stays\/2/, 9);
        },
      ];
      for (const [index, hinder] of hindrances.entries()) {
        const branch = `stays/${index}`;
        const { number } = await made.contents.propose(proposalOn(branch));
        hinder();
        expect(await made.contents.merge(number, 'ada')).toBe('merged');
        made.server.faults.clear();
        expect(await made.contents.read(`_authors/stays.${index}.md`)).toBe(`de ${branch}\n`);
        const next = proposalOn(branch, change('_authors/next.md', `${index}\n`));
        expect(await made.contents.proposeNew(next)).toMatchObject({ branch, state: 'open' });
      }
    }),
  );

  it(
    'keeps commits that came too late to be merged',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposal);
      const contents = aroundMerge(made, async (merge) => {
        const reply = await merge();
        await addByHand(made, proposal.branch, 'content/_authors/late.md', 'trop tard\n');
        return reply;
      });
      expect(await contents.merge(number, 'ada')).toBe('merged');
      expect(await made.contents.read('_authors/late.md', proposal.branch)).toBe('trop tard\n');
    }),
  );

  it(
    'is nobody’s affair where GitHub has deleted it itself',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposal);
      const contents = aroundMerge(made, async (merge) => {
        const reply = await merge();
        const input = `delete refs/heads/${proposal.branch}\n`;
        await made.server.state.git.run(['update-ref', '--stdin'], { input });
        return reply;
      });
      expect(await contents.merge(number, 'ada')).toBe('merged');
      expect(deletions(made)).toEqual([]);
    }),
  );

  it(
    'is left alone when it is somebody’s fork’s',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposal);
      const contents = made.open({
        fetch: async (input, init) => {
          const reply = await fetch(input, init);
          if (!isTo(input, /\/pulls\/\d+$/)) return reply;
          const text = (await reply.text()).replaceAll('communs/site"', 'someone/site"');
          return new Response(text, { status: reply.status, headers: reply.headers });
        },
      });
      expect(await contents.merge(number, 'ada')).toBe('merged');
      expect(deletions(made)).toEqual([]);
    }),
  );
});

describe.concurrent('labels on GitHub', () => {
  it(
    'are written only where they differ',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposal);
      const writes = () => callsTo(made, /^(?:PUT|DELETE|POST) .*labels/);
      await made.contents.relabel(number, ['Recrutement', 'arrivée']);
      expect(writes()).toHaveLength(1);
      await made.contents.relabel(number, []);
      expect(writes().at(-1)).toBe('DELETE /repos/communs/site/issues/1/labels -> 204');
    }),
  );
});
