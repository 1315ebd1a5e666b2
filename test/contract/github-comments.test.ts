import { describe, expect, it } from 'vitest';
import { proposalOn } from './contents/fixtures.ts';
import { callsTo, onGithub } from './made-contents.ts';

describe.concurrent('comments on GitHub', () => {
  it.each(['lost-reply', 'half-reply'] as const)('are made once, after a %s too', (fault) =>
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      made.server.faults.add(fault, /^POST .*comments/);
      await made.contents.flag(number, 'inconnue', 'Un mot.');
      await made.contents.flag(number, 'inconnue', 'Un mot.');
      expect(await made.comments(number)).toEqual(['Un mot.']);
      expect(callsTo(made, /^POST .*(?:comments|labels)/)).toHaveLength(2);
    })(),
  );

  it(
    'that cannot be made fail',
    onGithub(async (made) => {
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      made.server.faults.add('error', /^POST .*comments/, 9);
      await expect(made.contents.flag(number, 'inconnue', 'Un mot.')).rejects.toThrow(/comment on the pull/);
      expect(await made.comments(number)).toEqual([]);
    }),
  );
});
