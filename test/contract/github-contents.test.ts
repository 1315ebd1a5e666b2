import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { githubContents } from '../../src/adapters/github/github-contents.ts';
import { resolve } from '../../src/adapters/local-forge/git-objects.ts';
import { proposalOn } from './contents/fixtures.ts';
import { addByHand, callsTo, onGithub } from './made-contents.ts';

describe.concurrent('reads of GitHub', () => {
  it(
    'ask again only for what has changed',
    onGithub(async (made) => {
      const { contents } = made;
      await contents.read('LISEZ-MOI.md');
      expect(await contents.read('LISEZ-MOI.md')).toBe('Le contenu\n');
      expect(callsTo(made, /contents/).map((call) => call.slice(-3))).toEqual(['200', '304']);
      await addByHand(made, 'main', 'content/LISEZ-MOI.md', 'changé\n');
      expect(await contents.read('LISEZ-MOI.md')).toBe('changé\n');
    }),
  );

  it(
    'give a file above 1 MB',
    onGithub(async (made) => {
      const text = 'é\r\n'.repeat(300_000);
      await addByHand(made, 'main', 'content/long.md', text);
      expect(await made.contents.read('long.md')).toBe(text);
    }),
  );
});

describe.concurrent('proposals on GitHub', () => {
  it(
    'are not kept back by a reviewer who may not review',
    onGithub(async (made) => {
      const proposal = proposalOn('arrivee/x', { reviewers: ['ada', 'stranger', 'secretariat'] });
      expect(await made.contents.propose(proposal)).toMatchObject({ reviewers: ['ada'] });
    }),
  );

  it(
    'do not ask again who has reviewed',
    onGithub(async (made) => {
      const proposal = proposalOn('arrivee/x');
      const { number } = await made.contents.propose(proposal);
      const [pull] = made.server.state.pulls;
      if (pull) pull.requested = [];
      const review = {
        id: 1,
        pull: number,
        login: 'ada',
        body: 'Non',
        state: 'COMMENTED',
        commit: '',
      } as const;
      made.server.state.reviews.push(review);
      await made.contents.propose(proposal);
      expect(callsTo(made, /^POST .*requested_reviewers/)).toHaveLength(1);
    }),
  );

  it(
    'keep the commits that people added',
    onGithub(async (made) => {
      const proposal = proposalOn('arrivee/x');
      const [file] = proposal.changes;
      const { number } = await made.contents.propose(proposal);
      await addByHand(made, 'arrivee/x', `content/${file?.path ?? ''}`, 'corrigé\n');
      await addByHand(made, 'arrivee/x', 'content/_authors/added.md', 'en plus\n');
      await made.contents.propose(proposal);
      expect(await made.contents.read(file?.path ?? '', 'arrivee/x')).toBe('corrigé\n');
      const changes = [{ path: file?.path ?? '', text: 'nouveau\n' }];
      for (let times = 0; times < 2; times++) {
        expect((await made.contents.propose({ ...proposal, changes })).number).toBe(number);
        expect(await made.contents.read(file?.path ?? '', 'arrivee/x')).toBe('nouveau\n');
        expect(await made.contents.read('_authors/added.md', 'arrivee/x')).toBe('en plus\n');
      }
      await made.contents.propose(proposal);
      expect(await made.contents.read(file?.path ?? '', 'arrivee/x')).toBe(file?.text);
    }),
  );

  it(
    'are one commit on top of the published branch',
    onGithub(async (made) => {
      const proposal = proposalOn('arrivee/x');
      await made.contents.propose(proposal);
      await addByHand(made, 'main', 'content/other.md', 'autre\n');
      await made.contents.propose({ ...proposal, changes: [{ path: 'y.md', text: 'y' }] });
      const { git } = made.server.state;
      expect((await git.run(['rev-list', '--count', 'main..arrivee/x'])).trim()).toBe('1');
      expect((await git.run(['rev-list', '--count', 'arrivee/x..main'])).trim()).toBe('0');
    }),
  );

  it(
    'begin again where the former one was squashed',
    onGithub(async (made) => {
      const path = '_authors/squashed.md';
      const proposal = proposalOn('cms/squashed', { changes: [{ path, text: 'un\n' }] });
      await made.contents.propose(proposal);
      await addByHand(made, 'main', `content/${path}`, 'un\n');
      await addByHand(made, 'main', `content/${path}`, 'deux\n');
      const [pull] = made.server.state.pulls;
      const [main = ''] = await resolve(made.server.state.git, 'refs/heads/main^1');
      Object.assign(pull ?? {}, { state: 'closed', merge: { sha: main, at: '2026-08-20T08:00:00Z' } });
      const { number } = await made.contents.propose(proposal);
      expect(number).toBe(2);
      expect(await made.contents.diff(number)).toEqual([{ path, before: 'deux\n', after: 'un\n' }]);
    }),
  );

  it(
    'show changes outside of the content tree for what they are',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      await addByHand(made, 'arrivee/x', 'netlify.toml', 'bad\n');
      expect(await made.contents.diff(number)).toContainEqual({
        path: '../netlify.toml',
        before: null,
        after: 'bad\n',
      });
    }),
  );

  it(
    'tell a renamed file as one that goes and one that comes',
    onGithub(async (made) => {
      const text = 'une longue fiche\n'.repeat(20);
      await addByHand(made, 'main', 'content/_authors/before.md', text);
      const changes = [
        { path: '_authors/before.md', text: null },
        { path: '_authors/after.md', text },
      ];
      const { number } = await made.contents.propose(proposalOn('cms/rename', { changes }));
      expect(await made.contents.diff(number)).toEqual(
        expect.arrayContaining([
          { path: '_authors/before.md', before: text, after: null },
          { path: '_authors/after.md', before: null, after: text },
        ]),
      );
    }),
  );
});

describe.concurrent('merges on GitHub', () => {
  it(
    'approve in the name of a person',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      await made.open({ token: 'ghp_reviewer' }).merge(number, 'grace.hopper');
      expect(made.server.state.reviews).toMatchObject([
        { login: 'reviewer', state: 'APPROVED', body: 'Approuvé par grace.hopper.' },
      ]);
    }),
  );

  it(
    'say it in a comment where the app may not approve what it proposed',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      expect(await made.contents.merge(number, 'grace.hopper')).toBe('merged');
      expect(made.server.state.reviews).toMatchObject([
        { login: 'secretariat', state: 'COMMENTED', body: 'Approuvé par grace.hopper.' },
      ]);
    }),
  );

  it(
    'try again when the published branch moves meanwhile',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      made.server.state.mergeRefusals.push('Base branch was modified. Review and try the merge again.');
      expect(await made.contents.merge(number, 'ada')).toBe('merged');
    }),
  );

  it(
    'fail where the rules of the repository forbid them',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      made.server.state.mergeRefusals.push('At least 1 approving review is required.');
      await expect(made.contents.merge(number, 'ada')).rejects.toThrow(/405 At least 1 approving review/);
    }),
  );
});

describe.concurrent('a GitHub App', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const place = { owner: 'communs', repo: 'site', baseBranch: 'main' };

  it(
    'works with the key that GitHub gives, and one token for many calls',
    onGithub(async (made) => {
      const app = { appId: 1, privateKey, installationId: 2, apiUrl: `${made.server.url}/` };
      const contents = githubContents({ ...place, ...app, secondMs: 1, writeSpacing: 0 });
      await contents.propose(proposalOn('arrivee/x'));
      expect(made.server.state.pulls[0]?.author).toBe('secretariat[bot]');
      expect(callsTo(made, /access_tokens/)).toEqual(['POST /app/installations/2/access_tokens -> 201']);
    }),
  );

  it(
    'says when its key is no key, without the key',
    onGithub(async (made) => {
      const app = {
        appId: 1,
        privateKey: 'not-a-key-but-secret',
        // Its own: the client lets those who ask for one installation at the same time share the answer.
        installationId: 3,
        apiUrl: made.server.url,
      };
      const failure = await githubContents({ ...place, ...app })
        .read('x.md')
        .catch(String);
      expect(failure).toMatch(/^ForgeError: GitHub: read content\/x.md: no reply/);
      expect(failure).not.toContain('not-a-key-but-secret');
    }),
  );

  it('has no token of its own', () => {
    // @ts-expect-error a token and an app are two identities
    githubContents({ ...place, token: 'ghp', appId: 1, privateKey, installationId: 2 });
    // @ts-expect-error an app needs its key
    expect(() => githubContents({ ...place, appId: 1, installationId: 2 })).toThrow();
  });
});
