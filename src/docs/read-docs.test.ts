import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { noDocs } from '../content/doc-files.ts';
import { readDocs } from './read-docs.ts';

const read = (files: Readonly<Record<string, string>>, others: readonly string[] = []) =>
  readDocs({ texts: Object.entries(files).map(([path, text]) => ({ path, text })), others });

const outline = (docs: ReturnType<typeof read>) =>
  JSON.parse(
    JSON.stringify(docs.menu, (key, value: unknown) =>
      key === 'path' || (key === 'items' && Array.isArray(value) && value.length === 0) ? undefined : value,
    ),
  ) as unknown;

group('the menu', () => {
  it('has the order, the groups and the titles of the summary', () => {
    const docs = read({
      'SUMMARY.md':
        '# Table of contents\n\n* [🌿 Début](README.md)\n\n## Groupe\n\n* [Un \\[neuf\\]](un/README.md)\n  * [Deux](un/deux.md "Court")\n* [Ailleurs](https://x.example)\n* Sans lien\n  * [Trois](trois.md)\n\n## Vide\n\n***\n',
      'README.md': '# Accueil',
      'un/README.md': '# Un',
      'un/deux.md': '# Deux',
      'trois.md': '# Trois',
    });
    expect(outline(docs)).toEqual([
      { items: [{ title: '🌿 Début', href: '/doc/' }] },
      {
        title: 'Groupe',
        items: [
          { title: 'Un [neuf]', href: '/doc/un/', items: [{ title: 'Court', href: '/doc/un/deux/' }] },
          { title: 'Ailleurs', href: 'https://x.example' },
          { title: 'Sans lien', items: [{ title: 'Trois', href: '/doc/trois/' }] },
        ],
      },
    ]);
    expect(docs.order.map(({ path }) => path)).toEqual([
      'README.md',
      'un/README.md',
      'un/deux.md',
      'trois.md',
    ]);
    expect(docs.problems).toEqual([]);
  });

  it('leaves hidden pages out, which are pages all the same', () => {
    const docs = read({
      'SUMMARY.md': '* [A](a.md)\n  * [B](b.md)\n    * [C](c.md)\n',
      'a.md': '# A',
      'b.md': '---\nhidden: true\n---\n# B',
      'c.md': '# C\n\n[b](b.md)',
    });
    expect(docs.order.map(({ path }) => path)).toEqual(['a.md', 'c.md']);
    expect(docs.docs.map(({ address }) => address)).toEqual(['/doc/a/', '/doc/b/', '/doc/c/']);
    expect(docs.docs[2]?.html).toContain('href="/doc/b/"');
    expect(docs.problems).toEqual([]);
  });

  it('tells a line without its file, and a page without its line', () => {
    const { problems } = read({
      'SUMMARY.md': '* [A](a.md)\n* [X](x.md)\n',
      'a.md': '# A',
      'seule.md': '# S',
    });
    expect(problems).toMatchObject([
      { path: 'SUMMARY.md', line: 2, found: 'x.md', severity: 'warning' },
      { path: 'seule.md', line: 1, severity: 'warning' },
    ]);
  });

  it('follows the folders where there is no summary', () => {
    const docs = read({
      'README.md': '# Début',
      'a/README.md': '# A',
      'a/b.md': '# B',
      'c.md': 'sans titre',
    });
    expect(outline(docs)).toEqual([
      {
        items: [
          { title: 'Début', href: '/doc/' },
          { title: 'A', href: '/doc/a/', items: [{ title: 'B', href: '/doc/a/b/' }] },
          { title: 'c', href: '/doc/c/' },
        ],
      },
    ]);
  });
});

group('GitBook’s settings', () => {
  it('say the root and the redirects; a redirect to nothing is told', () => {
    const docs = read({
      '.gitbook.yaml': 'root: ./docs/\nredirects:\n    ancien/lieu: b/README.md\n    perdu: nulle-part.md\n',
      'docs/SUMMARY.md': '* [B](b/README.md)\n',
      'docs/b/README.md': '---\nredirect_from: /doc/tres-ancien\n---\n# B',
      'ailleurs.md': '# Hors de la documentation',
    });
    expect(docs.docs.map(({ file, address }) => [file, address])).toEqual([['docs/b/README.md', '/doc/b/']]);
    expect(docs.redirects).toEqual([
      { from: 'ancien/lieu', to: '/doc/b/' },
      { from: 'tres-ancien', to: '/doc/b/' },
    ]);
    expect(docs.problems).toMatchObject([{ path: '.gitbook.yaml', line: 4, found: 'nulle-part.md' }]);
  });

  it('are left aside when they are no YAML', () => {
    const docs = read({ '.gitbook.yaml': 'root: [', 'a.md': '# A' });
    expect(docs.docs).toHaveLength(1);
    expect(docs.problems).toMatchObject([{ path: '.gitbook.yaml', severity: 'warning' }]);
  });
});

it('a folder without files is no documentation', () => {
  expect(readDocs(noDocs)).toMatchObject({ docs: [], menu: [], redirects: [], problems: [] });
});

it.each([
  ['---\n\nUne règle, pas un en-tête.', 'Une règle'],
  ['\uFEFF---\r\ndescription: D\r\n---\r\n\r\n# T\r\n\r\nFins de ligne de Windows.\r\n', 'Windows'],
  ['---\nhidden: peut-être\n---\n# T\n\nEn-tête fautif.', 'fautif'],
  ['---\na: [\n---\n# T\n\nYAML cassé.', 'cassé'],
])('a page is shown whatever its front matter: %j', (text, shown) => {
  const { docs } = read({ 'a.md': text });
  expect(docs[0]?.html).toContain(shown);
  expect(docs[0]?.html).not.toContain('hidden');
});

it.each([
  ['no YAML', '---\nhidden: true\na: [\n---\n# B'],
  ['a value that nothing reads', '---\nhidden: peut-être\n---\n# B'],
  ['no end', '---\nhidden: true\n\n# B\n\nUn brouillon.'],
])('a page whose front matter has %s is hidden, and told', (_, text) => {
  const docs = read({ 'SUMMARY.md': '* [A](a.md)\n* [B](b.md)', 'a.md': '# A', 'b.md': text });
  expect(docs.order.map(({ path }) => path)).toEqual(['a.md']);
  expect(docs.docs.find(({ path }) => path === 'b.md')?.data.hidden).toBe(true);
  expect(docs.problems).toMatchObject([{ path: 'b.md', severity: 'error' }]);
});

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...[
      '{%',
      ' %}',
      '{% hint style="info" %}',
      '{% endhint %}',
      '{% tabs %}',
      '{% tab title="x" %}',
      '{% endtab %}',
    ],
    ...[
      '{% embed url="',
      '{% include "a.md" %}',
      '{% content-ref url="b.md" %}',
      '{% endtabs %}',
      '{% stepper %}',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '    ',
      '* ',
      '> ',
      '```\n',
      '`',
      '<table data-view="cards"><tr>',
      '<td>',
      '<script>',
    ],
    ...[
      '[x](b.md)',
      '[y](absent.md#z)',
      '![](a b.png)',
      '<a href="b.md#u">',
      '<details>',
      '# ',
      '---\n',
      '[^1]',
      '|-',
    ],
  ),
);
const anyText = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

it('blocks in blocks without end are no fault of the build', () => {
  const deep = '{% hint %}\n'.repeat(3000) + 'fond\n' + '{% endhint %}\n'.repeat(3000);
  expect(read({ 'a.md': `Début\n\n${deep}` }).docs[0]?.html).toContain('Début');
});

it('shows any text without a script, a tag lost in silence or a link to nothing', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, summary) => {
      const { docs, problems } = read({ 'a.md': one, 'b.md': '# B', 'SUMMARY.md': summary });
      const html = docs.find(({ path }) => path === 'a.md')?.html ?? '';
      expect(html).not.toMatch(/<(?:script|style|iframe)|<[^>]*\son\w+=/i);
      const addresses = docs.map(({ address }) => address);
      for (const [, href = ''] of html.matchAll(/href="(\/doc\/[^"#]*)/g)) expect(addresses).toContain(href);
      for (const { line, severity } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(['warning', 'error']).toContain(severity);
      }
    }),
    { numRuns: 300 },
  );
});
