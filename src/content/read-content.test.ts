import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as inFrench } from './problem.ts';
import { readContent } from './read-content.ts';
import type { ContentFile } from './read-entry.ts';

const author = (name: string, lines = '', missions = '  - start: 2026-01-01\n'): ContentFile => ({
  path: `_authors/${name}.md`,
  text: `---\nfullname: ${name}\nrole: Designer\ndomaine: Design\nmissions:\n${missions}${lines}---\nBio\n`,
});
const startup: ContentFile = {
  path: '_startups/eau-claire.md',
  text: '---\ntitle: Eau claire\nmission: Boire.\nincubator: rivage\nphases:\n  - name: construction\n    start: 2026-01-01\n---\n',
};
const incubator: ContentFile = { path: '_incubators/rivage.md', text: '---\ntitle: Rivage\n---\n' };
const team: ContentFile = {
  path: '_teams/animation.md',
  text: '---\nname: Animation\nincubator: rivage\n---\n',
};
const faultless = [startup, incubator, team];

const problemsOf = (...files: ContentFile[]) =>
  readContent([...faultless, ...files]).problems.map(({ path, line, field, severity }) => [
    path,
    line,
    field,
    severity,
  ]);

describe('a content tree', () => {
  it('without a fault has no problem', () => {
    expect(problemsOf(author('zoe', 'teams:\n  - /teams/animation\nstartups:\n  - eau-claire\n'))).toEqual(
      [],
    );
  });

  it('accepts what hands write: spaces, empty keys, a lone value for a list, GitHub as an address', () => {
    const { content, problems } = readContent([
      ...faultless,
      author(
        'zoe',
        'link:\ngithub: https://github.com/zoe-x/\ncompetences: Vélo\nstartups:\n  - "eau-claire "\n  -\n',
      ),
    ]);
    expect(problems).toEqual([]);
    expect(content.authors[0]?.data).toMatchObject({
      github: 'zoe-x',
      competences: ['Vélo'],
      startups: ['eau-claire'],
    });
    expect(content.authors[0]?.raw.startups).toEqual(['eau-claire ', null]);
  });

  it('names an event of the agenda that ends before it begins', () => {
    const event = (until: string): ContentFile => ({
      path: '_agenda/cafe.md',
      text: `---\ntitle: Café\ndate: 2026-11-24\nuntil: ${until}\n---\n`,
    });
    expect(problemsOf(event('2026-11-24'))).toEqual([]);
    expect(problemsOf(event('2026-11-23'))).toEqual([['_agenda/cafe.md', 4, 'until', 'error']]);
  });

  it.each([
    ['a startup', 'startups:\n  - lettre-perdue\n', 'startups.0', 8],
    ['a team', 'teams:\n  - /teams/nulle-part\n', 'teams.0', 8],
    ['an incubator', 'incubator: nulle-part\n', 'incubator', 7],
    ['a duplicate', 'competences:\n  - Vélo\n  - Vélo\n', 'competences.1', 9],
    ['a word out of the vocabulary', 'memberType: pirate\n', 'memberType', 7],
  ])('names %s that is not right, with its line', (_, lines, field, line) => {
    expect(problemsOf(author('zoe', lines))).toEqual([['_authors/zoe.md', line, field, 'error']]);
  });

  it('names a mission that ends before it starts, and keeps the page', () => {
    const { problems, leftOut, content } = readContent([
      author('zoe', '', '  - start: 2026-05-01\n    end: 2026-04-30\n'),
    ]);
    expect(problems.map(inFrench)).toEqual([
      '_authors/zoe.md:7: erreur\u00A0: missions.0.end\u00A0: trouvé «\u00A02026-04-30\u00A0»\u00A0; attendu\u00A0: une fin le 2026-05-01 ou après.',
    ]);
    expect(leftOut).toEqual([]);
    expect(content.authors).toHaveLength(1);
  });

  it('leaves out a file that it cannot read, and only that one', () => {
    const { problems, leftOut, content } = readContent([
      author('abel', '', '  - start: 2026-04-31\n'),
      { path: '_authors/bea.md', text: '---\nfullname: "Béa\n---\n' },
      { path: '_authors/cleo.md', text: '---\nrole: Designer\n---\n' },
      author('zoe'),
    ]);
    expect(leftOut).toEqual(['_authors/abel.md', '_authors/bea.md', '_authors/cleo.md']);
    expect(content.authors.map(({ id }) => id)).toEqual(['zoe']);
    expect(problems.map(inFrench)[0]).toBe(
      '_authors/abel.md:6: erreur\u00A0: missions.0.start\u00A0: trouvé «\u00A02026-04-31\u00A0»\u00A0; attendu\u00A0: un jour qui existe dans le calendrier.',
    );
    expect(problems.filter(({ path }) => path === '_authors/cleo.md')).toEqual([
      expect.objectContaining({ field: 'fullname', expected: 'un champ obligatoire' }),
    ]);
  });

  it('reports every fault of every file in one run', () => {
    const faulty = author(
      'zoe',
      'memberType: pirate\nstartups:\n  - x\n  - x\n',
      '  - start: 2026-05-01\n    end: 2026-04-01\n',
    );
    expect(problemsOf(faulty, author('abel', 'incubator: y\n'))).toHaveLength(6);
  });

  it('names files that differ only by case, and warns of one full name twice', () => {
    expect(problemsOf(author('zoe'), author('Zoe'))).toEqual([
      ['_authors/Zoe.md', 1, '', 'error'],
      ['_authors/Zoe.md', 1, 'fullname', 'warning'],
      ['_authors/zoe.md', 1, '', 'error'],
      ['_authors/zoe.md', 1, 'fullname', 'warning'],
    ]);
  });

  it.each(['_authors/nested/zoe.md', '_authors/100%.md', '_authors/a#b.md', '_authors/a?b.md'])(
    'leaves out %s, which no address could name',
    (path) => {
      expect(readContent([{ ...author('zoe'), path }])).toMatchObject({
        leftOut: [path],
        problems: [{ path }],
      });
    },
  );

  it('asks for nothing in a documentation page, not even a front matter', () => {
    const { content, problems } = readContent([{ path: '_docs/outils/README.md', text: '# Outils\n' }]);
    expect(problems).toEqual([]);
    expect(content.docs[0]).toMatchObject({ id: 'outils/README', body: '# Outils\n' });
  });

  it('reads any text without a fault of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, opened) => {
        const file = { path: '_authors/x.md', text: opened ? `---\n${text}\n---\n${text}` : text };
        const { content, leftOut } = readContent([file]);
        expect(content.authors.length + leftOut.length).toBe(1);
      }),
    );
  });
});
