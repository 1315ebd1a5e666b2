import { afterAll, describe, expect, it } from 'vitest';
import { contentsContract } from './contents.contract.ts';
import { makeGithub, makeLocal, makeMemory, type MadeGithub } from './made-contents.ts';

contentsContract('the local forge', makeLocal);
contentsContract('the forge in memory', () => Promise.resolve(makeMemory()), false);

describe('GitHub', () => {
  let made: MadeGithub | undefined;
  contentsContract('GitHub', async () => (made = await makeGithub()));
  afterAll(() => {
    expect(made?.server.violations).toEqual([]);
  });

  it('is asked only what its description allows', () => {
    expect(made?.server.violations).toEqual([]);
  });
});
