import * as fc from 'fast-check';
import { activities, facetNames, type Directory, type DirectoryMember } from './directory.ts';
import type { DirectoryQuery } from './query.ts';

/** A member of a trial directory. */
export const member = (
  id: string,
  fullname: string,
  given: Partial<DirectoryMember> = {},
): DirectoryMember => ({
  id,
  fullname,
  role: 'Designer',
  domaine: 'Design',
  status: 'admin',
  activity: 'active',
  startups: [],
  skills: [],
  incubators: [],
  arrival: undefined,
  isRecent: false,
  hasPicture: false,
  ...given,
});

const startups = [
  { id: 'eau-claire', title: 'Eau claire', incubators: ['rivage'] },
  { id: 'boussole', title: 'Boussole', incubators: ['rivage', 'saisons'] },
  { id: 'veloce', title: 'Véloce', incubators: [] },
];
const incubators = [
  { id: 'rivage', title: 'Rivage' },
  { id: 'saisons', title: 'Fabrique des saisons' },
];
const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);

const anyMember = fc.record({
  fullname: fc.constantFrom(
    'Lise Charmé',
    'Éloi Peuplier',
    'Maud Œillet',
    'Élise Charme',
    'Xavier-Aimé Yuzu',
  ),
  role: fc.constantFrom('', 'Designer', 'Développeuse', 'Designer de contenu'),
  domaine: fc.constantFrom('', 'Design', 'Data', 'Développement'),
  status: fc.constantFrom('', 'admin', 'independent'),
  activity: fc.constantFrom(...activities),
  startups: some([...startups.map(({ id }) => id), 'inconnue']),
  skills: some(['Python', 'Facilitation', 'UX']),
  incubators: some(['rivage', 'saisons']),
  arrival: fc.option(fc.nat(5000), { nil: undefined }),
  isRecent: fc.boolean(),
  hasPicture: fc.boolean(),
});

/** Directories with every shape of member. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .array(anyMember, { maxLength: 60 })
  .map((members) => ({
    members: members.map((given, place) => ({ id: `m${place}`, ...given })),
    startups: [...startups],
    incubators: [...incubators],
  }));

const anyChoice = some([
  'active',
  'alumni',
  'recente',
  'Design',
  'Data',
  'admin',
  'rivage',
  'boussole',
  'Python',
  'nulle',
]);

/** Queries, also with values that nobody has. */
export const anyQuery: fc.Arbitrary<DirectoryQuery> = fc.record({
  q: fc.constantFrom('', '', 'elise', 'charme', 'desi', 'lise design', 'pyhton'),
  chosen: fc.record(
    Object.fromEntries(
      facetNames.map((name) => [name, fc.oneof(fc.constant([]), anyChoice)]),
    ) as unknown as Record<(typeof facetNames)[number], fc.Arbitrary<readonly string[]>>,
  ),
  sort: fc.constantFrom(undefined, 'nom', 'arrivee'),
  page: fc.constant(1),
});
