import { describe, expect, it } from 'vitest';
import { change, proposalOn, type MadeContents } from './fixtures.ts';

/** What cannot be proposed. */
export function refusing(forge: () => MadeContents): void {
  describe.each(['propose', 'proposeNew'] as const)('%s', (propose) => {
    it('refuses names that no repository can hold, and the published branch', async () => {
      for (const branch of ['', 'main', 'a..b', 'a b', '-x', 'x.lock', 'a\nb', 'a//b', '/a'])
        await expect(forge().contents[propose](proposalOn(branch))).rejects.toThrow(/No proposal/);
      for (const path of ['', '../x.md', '/x.md', 'a/../../x.md', '.git/config', 'a\nb.md', 'a//b.md'])
        await expect(forge().contents[propose](proposalOn('bad/path', change(path, 'x')))).rejects.toThrow(
          /No proposal/,
        );
      expect(await forge().contents.find('bad/path')).toBeUndefined();
    });
  });
}
