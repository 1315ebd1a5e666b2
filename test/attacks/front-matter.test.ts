import { beforeEach, describe, expect, it } from 'vitest';
import { editedText } from '../../src/content/edit-entry.ts';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { readContent } from '../../src/content/read-content.ts';
import { newEntryText } from '../../src/content/write-entry.ts';
import { readDocs } from '../../src/docs/read-docs.ts';
import type { FakeServices } from '../fakes/services.ts';
import { cmsWorld, files, save } from '../functions/cms-world.ts';

const lists = (levels: number): string =>
  Array.from({ length: levels }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${level}: &a${level} [${Array<string>(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  ).join('\n');

const good = 'fullname: Anaïs\nrole: Designer\ndomaine: Design\n';

/** YAML that is no page of anybody; each once stopped the whole build, or is known to stop those of others. */
const hostile: Readonly<Record<string, string>> = {
  'a bomb of aliases': lists(9),
  'thousands of aliases': `a: &a x\n${Array.from({ length: 2_000 }, (_, index) => `k${index}: *a`).join('\n')}`,
  'an alias of nothing': 'role: *rien',
  'a list that holds itself': 'competences: &a [*a]',
  'a map that holds itself': 'missions: &a {b: *a}',
  'a merge of a number': '<<: 3',
  'a merge of nothing': '<<: *rien',
  'lists in lists': `a: ${'['.repeat(1_000)}${']'.repeat(1_000)}`,
  'maps in maps': `a: ${'{a: '.repeat(1_000)}${'}'.repeat(1_000)}`,
};

const published = { path: '_authors/ondine.md', text: `---\n${good}---\n` };

describe('a file of hostile YAML', { timeout: 30_000 }, () => {
  it.each(Object.entries(hostile))('%s is told, and takes no other page along', (_, yaml) => {
    const file = { path: '_authors/mallory.md', text: `---\n${good}${yaml}\n---\n` };
    const { content, problems } = readContent([file, published]);
    expect(content.authors.map(({ id }) => id)).toEqual(['ondine']);
    expect(problems.filter(({ path }) => path === file.path)).toEqual([
      expect.objectContaining({ severity: 'error', line: expect.any(Number) as unknown }),
    ]);
    const docs = readDocs({ texts: [{ path: 'README.md', text: file.text }], others: [] });
    expect(docs.problems.length).toBeGreaterThan(0);
  });

  it.each(['js', 'javascript', 'json', 'coffee', 'toml', '__proto__', 'constructor', 'toString', 'JS'])(
    'a front matter in the language %s is neither run nor read',
    (language) => {
      const code = 'globalThis.attacked = true; module.exports = { fullname: "x" }';
      const file = { path: '_authors/mallory.md', text: `---${language}\n${code}\n---\n` };
      const { content, problems } = readContent([file, published]);
      expect(content.authors.map(({ id }) => id)).toEqual(['ondine']);
      expect(problems.some(({ path }) => path === file.path)).toBe(true);
      expect(globalThis).not.toHaveProperty('attacked');
    },
  );

  it.each([
    ['tags of code', 'a: !!js/function "function () { globalThis.attacked = true }"\nb: !!js/undefined ""'],
    ['keys of prototypes', '__proto__: {attacked: true}\nconstructor: {prototype: {attacked: true}}'],
    ['a merged prototype', 'a: &a {__proto__: {attacked: true}}\n<<: *a'],
    ['keys twice', 'role: Admin\nrole: Designer'],
    ['lists and maps as keys', '? [a]\n: b\n? {c: d}\n: e'],
    ['sets and bytes', 'a: !!set {x, y}\nb: !!binary aGVsbG8='],
  ])('%s change no prototype and run nothing', (_, yaml) => {
    readContent([{ path: '_authors/mallory.md', text: `---\n${good}${yaml}\n---\n` }]);
    expect({}).not.toHaveProperty('attacked');
    expect(globalThis).not.toHaveProperty('attacked');
  });
});

describe('values that hang on each other by aliases', () => {
  const linked =
    `---\n${good}competences: &c [*r, Vélo]\nbadges: *c\nold: &m {x: 1}\nnew:\n  <<: *m\n---\n`.replace(
      'role: ',
      'role: &r ',
    );
  it.each<[string, (values: Record<string, unknown>) => void]>([
    ['the named one', (values) => (values.role = 'Coach')],
    ['one that repeats it', (values) => (values.badges = ['Or'])],
    ['one inside of a repeated one', (values) => (values.competences = ['Coach', 'Vélo'])],
    ['one that is merged', (values) => (values.new = { x: 2 })],
    ['the named one, taken away', (values) => delete values.role],
  ])('an edit of %s changes no other', (_, change) => {
    const wanted = { ...parseFrontMatter(linked).raw };
    change(wanted);
    const edited = editedText(linked, newEntryText(wanted));
    expect(parseFrontMatter(edited).raw).toEqual(wanted);
  });
});

describe('the editor', () => {
  let services: FakeServices;
  beforeEach(async () => {
    services = await cmsWorld();
  });

  it.each(Object.entries(hostile))('refuses %s, and proposes nothing', async (_, yaml) => {
    const held = files['_authors/membre.md'] ?? '';
    const response = await save('membre', '_authors/membre.md', held.replace('vieux:', `${yaml}\nvieux:`));
    expect(response.status).toBe(422);
    expect(await services.contents.proposals('open')).toEqual([]);
  });

  it.each([
    ['a line that ends the front matter', 'Designer\n---\nadmin: true\n---\n'],
    ['keys', 'Designer\nteams:\n  - /teams/animation'],
    ['an anchor', '&a [*a]'],
    ['a tag', '!!js/function "x"'],
    ['a comment', '# Designer'],
  ])('keeps %s in a value as a value', async (_, role) => {
    const held = files['_authors/membre.md'] ?? '';
    const typed = held.replace("role: 'Designer'", `role: ${JSON.stringify(role)}`);
    expect((await save('membre', '_authors/membre.md', typed)).status).toBe(200);
    const [proposal] = await services.contents.proposals('open');
    const [change] = await services.contents.diff(proposal?.number ?? 0);
    const { content } = readContent([{ path: '_authors/membre.md', text: change?.after ?? '' }]);
    const [author] = content.authors;
    expect(author?.data.role).toBe(role.trim());
    expect(Object.keys(author?.raw ?? {})).toEqual(['fullname', 'role', 'domaine', 'missions', 'vieux']);
  });
});
