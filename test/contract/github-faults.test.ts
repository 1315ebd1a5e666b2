import { describe, expect, it } from 'vitest';
import { ForgeError } from '../../src/adapters/forge-error.ts';
import { proposalOn } from './contents/fixtures.ts';
import type { FaultKind } from './github/faults.ts';
import { callsTo, onGithub, type MadeGithub } from './made-contents.ts';

const proposal = proposalOn('arrivee/new.comer');
async function expectOneProposal(made: MadeGithub): Promise<void> {
  const open = await made.contents.proposals('open');
  expect(open).toHaveLength(1);
  const { title, body, branch } = proposal;
  expect(open[0]).toMatchObject({ title, body, branch, reviewers: ['ada'] });
  expect([...(open[0]?.labels ?? [])].sort()).toEqual(['arrivée', 'recrutement']);
  const [file] = proposal.changes;
  expect(await made.contents.diff(open[0]?.number ?? 0)).toEqual([
    { path: file?.path, before: null, after: file?.text },
  ]);
}

describe.concurrent('GitHub, when it fails for a moment', () => {
  const passing: FaultKind[] = ['error', 'drop', 'secondary-limit', 'lost-reply', 'half-reply'];
  it.each(passing)('is asked again after %s, whatever the call', (kind) =>
    onGithub(async (made) => {
      await made.contents.propose(proposalOn('a/dry.run'));
      const calls = made.server.calls.map((call) => call.replace(/ -> .*/, ''));
      await made.contents.close(1);
      for (const call of new Set(calls.map((one) => one.replace('a/dry.run', proposal.branch)))) {
        const on = new RegExp(`^${call.replace(/\d+/g, '\\d+').replace(/[0-9a-f]{40}/, '.+')}$`);
        made.server.faults.add(kind, on);
      }
      await made.contents.propose(proposal);
      made.server.faults.clear();
      await expectOneProposal(made);
    })(),
  );

  it(
    'is asked again when it keeps silent',
    onGithub(async (made) => {
      made.server.faults.add('silence', /^GET .*\/contents\//);
      const contents = made.open({ timeoutMs: 100 });
      expect(await contents.read('LISEZ-MOI.md')).toBe('Le contenu\n');
      expect(callsTo(made, /contents/)).toHaveLength(2);
    }),
  );

  it(
    'merges once though the reply is lost, and approves once',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposal);
      made.server.faults.add('lost-reply', /\/merge$/);
      made.server.faults.add('lost-reply', /^POST .*\/reviews$/);
      const reviewer = made.open({ token: 'ghp_reviewer' });
      expect(await reviewer.merge(number, 'grace.hopper')).toBe('merged');
      expect(made.server.state.reviews).toHaveLength(1);
      expect(callsTo(made, /\/merge -> /)).toHaveLength(2);
    }),
  );
});

describe.concurrent('GitHub, when it fails for good', () => {
  it(
    'says what failed, with its cause, and no secret',
    onGithub(async (made) => {
      made.server.faults.add('error', /./, 100);
      const failure: unknown = await made.contents.read('LISEZ-MOI.md').catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ForgeError);
      expect((failure as ForgeError).message).toBe('GitHub: read content/LISEZ-MOI.md: 502 Server Error');
      expect((failure as ForgeError).cause).toBeInstanceOf(Error);
      expect(callsTo(made, /contents/)).toHaveLength(3);
      const { inspect } = await import('node:util');
      expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain('ghp_secretariat');
    }),
  );

  it(
    'does not wait for the end of an hour',
    onGithub(async (made) => {
      made.server.faults.add('rate-limit', /./, 100);
      await expect(made.contents.read('LISEZ-MOI.md')).rejects.toThrow(/403 API rate limit exceeded/);
      expect(made.server.calls).toHaveLength(1);
    }),
  );

  it(
    'gives up in time on a server that keeps silent',
    onGithub(async (made) => {
      made.server.faults.add('silence', /./, 100);
      await expect(made.open({ timeoutMs: 30 }).read('LISEZ-MOI.md')).rejects.toThrow(/no reply/);
    }),
  );

  it(
    'refuses a reply of another form',
    onGithub(async (made) => {
      const fetch = () => Promise.resolve(Response.json({ object: 'nothing' }));
      await expect(made.open({ fetch }).list('')).rejects.toThrow(/read the branch main: unexpected reply/);
    }),
  );

  it(
    'tells a wrong token or repository from a file that is not there',
    onGithub(async (made) => {
      await expect(made.open({ token: 'ghp_unknown' }).read('x.md')).rejects.toThrow(/401 Bad credentials/);
      const elsewhere = made.open({ repo: 'no-such-repository' });
      await expect(elsewhere.read('x.md')).rejects.toThrow(/find the repository: 404/);
      await expect(elsewhere.list('')).rejects.toThrow(/find the repository: 404/);
      await expect(elsewhere.merge(1, 'ada.lovelace')).rejects.toThrow(/find the repository: 404/);
    }),
  );
});

describe.concurrent('GitHub, when the caller ends half-way', () => {
  const numbers = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  /** An adapter that ends after some calls. */
  const ending = (made: MadeGithub, calls: number, isAnswered: boolean, user = 'ghp_secretariat') => {
    const token = `${user}#${String(calls)}${String(isAnswered)}`;
    made.server.faults.endAfter(token, calls, isAnswered);
    return made.open({ token });
  };

  it.each([
    ['answered', true],
    ['done, and not answered', false],
  ])('completes the proposal at the next call, the last call %s', (_name, isAnswered) =>
    onGithub(async (made) => {
      await made.contents.propose(proposalOn('a/dry.run'));
      const complete = async (calls: number) => {
        const branch = `half/${String(calls)}`;
        await expect(ending(made, calls, isAnswered).propose({ ...proposal, branch })).rejects.toThrow(
          /no reply/,
        );
        const opened = await made.contents.propose({ ...proposal, branch });
        expect(opened).toMatchObject({ branch, title: proposal.title, reviewers: ['ada'] });
        expect([...opened.labels].sort()).toEqual(['arrivée', 'recrutement']);
        expect(await made.contents.diff(opened.number)).toHaveLength(1);
        expect(made.server.state.pulls.filter((pull) => pull.branch === branch)).toHaveLength(1);
      };
      await Promise.all(numbers(made.server.calls.length - 1).map(complete));
    })(),
  );

  it(
    'completes an update too',
    onGithub(async (made) => {
      const path = proposal.changes[0]?.path ?? '';
      const complete = async (calls: number) => {
        const branch = `half/${String(calls)}`;
        const { number } = await made.contents.propose({ ...proposal, branch });
        const changes = [{ path, text: 'autre\n' }];
        const update = {
          branch,
          title: 'Autre',
          body: 'autre',
          labels: ['z'],
          reviewers: ['grace'],
          changes,
        };
        await ending(made, calls, calls % 2 === 0)
          .propose(update)
          .catch(() => undefined);
        const { body, title, labels, reviewers } = update;
        expect(await made.contents.propose(update)).toMatchObject({ number, title, body, labels, reviewers });
        expect(await made.contents.diff(number)).toEqual([{ path, before: null, after: 'autre\n' }]);
      };
      await Promise.all(numbers(13).map(complete));
    }),
  );

  it(
    'completes a merge too',
    onGithub(async (made) => {
      const complete = async (calls: number) => {
        const { number } = await made.contents.propose(proposalOn(`merge/${String(calls)}`));
        await ending(made, calls, false, 'ghp_reviewer')
          .merge(number, 'ada')
          .catch(() => undefined);
        const outcome = await made.open({ token: 'ghp_reviewer' }).merge(number, 'ada');
        expect(['merged', 'already-merged']).toContain(outcome);
        expect(made.server.state.reviews.filter((review) => review.pull === number)).toHaveLength(1);
      };
      await Promise.all(numbers(7).map(complete));
    }),
  );
});
