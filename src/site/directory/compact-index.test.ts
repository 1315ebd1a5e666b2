import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDirectory, unpackDirectory } from './compact-index.ts';
import { anyDirectory, member } from './directory.testing.ts';

describe('the directory’s index', () => {
  it('unpacks to what was packed, save startups that are not there', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const members = directory.members.map((one) => ({
          ...one,
          startups: one.startups.filter((id) => id !== 'inconnue'),
        }));
        expect(unpackDirectory(JSON.parse(packDirectory(directory)))).toEqual({ ...directory, members });
      }),
    );
  });

  it('holds the ids that names do not give, and no other', () => {
    const members = [member('lise.charme', 'Lise Charmé'), member('lise.charme2', 'Lise Charmé')];
    expect(JSON.parse(packDirectory({ members, startups: [], incubators: [] }))).toMatchObject({
      ids: ['', 'lise.charme2'],
    });
  });

  it('refuses anything else', () => {
    expect(() => unpackDirectory({ fullnames: 'x' })).toThrow();
  });
});
