import { describe, expect, it } from 'vitest';
import { packDirectory, unpackDirectory, type Directory, type DirectoryMember } from './compact-index.ts';
import { emptyQuery, readQuery, writeQuery } from './filter.ts';
import { directorySearch } from './search-directory.ts';

const member = (id: string, fullname: string, given: Partial<DirectoryMember> = {}): DirectoryMember => ({
  id,
  fullname,
  role: 'Designer',
  domaine: 'Design',
  status: 'admin',
  activity: 'active',
  startups: [],
  ...given,
});

const directory: Directory = {
  members: [
    member('celestine.d.aubepine', "Célestine d'Aubépine", { startups: ['eau-claire'] }),
    member('lise.charme2', 'Lise Charmé', { domaine: 'Data', activity: 'to-come' }),
    member('zephyrin_autan', 'Zéphyrin Autan', { status: '', role: 'Développeur Ruby', activity: 'alumni' }),
  ],
  startups: [{ id: 'eau-claire', title: 'Eau claire', incubators: ['rivage'] }],
  incubators: { rivage: 'Rivage' },
};

describe('the directory’s index', () => {
  it('unpacks to what was packed', () => {
    expect(unpackDirectory(JSON.parse(packDirectory(directory)))).toEqual(directory);
  });

  it('holds the ids that names do not give, and no other', () => {
    expect(JSON.parse(packDirectory(directory))).toMatchObject({
      ids: ['', 'lise.charme2', 'zephyrin_autan'],
    });
  });

  it('refuses anything else', () => {
    expect(() => unpackDirectory({ fullnames: 'x' })).toThrow();
  });
});

describe('the directory’s search', () => {
  const search = directorySearch(directory);
  const found = (query: object) => search({ ...emptyQuery, ...query }).map(({ id }) => id);

  it.each([
    ['celestine', ['celestine.d.aubepine']],
    ['AUBÉP', ['celestine.d.aubepine']],
    ['lise char', ['lise.charme2']],
    ['zephirin', ['zephyrin_autan']],
    ['eau claire', ['celestine.d.aubepine']],
    ['ruby', ['zephyrin_autan']],
    ['celestine ruby', []],
    ['   ', ['celestine.d.aubepine', 'lise.charme2', 'zephyrin_autan']],
  ])('finds for %j: %j', (q, ids) => {
    expect(found({ q })).toEqual(ids);
  });

  it('filters by everything at once', () => {
    expect(found({ incubateur: 'rivage' })).toEqual(['celestine.d.aubepine']);
    expect(found({ startup: 'eau-claire', domaine: 'Data' })).toEqual([]);
    expect(found({ activite: 'alumni' })).toEqual(['zephyrin_autan']);
    expect(found({ statut: 'admin', domaine: 'Data' })).toEqual(['lise.charme2']);
  });
});

describe('the directory’s query', () => {
  it('goes into the address and back', () => {
    const query = { ...emptyQuery, q: "d'Aubépine & co", domaine: 'Développement' };
    expect(readQuery(writeQuery(query))).toEqual(query);
    expect(writeQuery(emptyQuery)).toBe('');
    expect(readQuery('?inconnu=1')).toEqual(emptyQuery);
  });
});
