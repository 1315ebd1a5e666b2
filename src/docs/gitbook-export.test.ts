import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { everything, others, summary } from './gitbook-export.testing.ts';
import { readDocs } from './read-docs.ts';

function read(eol: string, start = '') {
  const texts = Object.entries({
    'SUMMARY.md': summary,
    'README.md': '# Accueil\n\nBienvenue',
    'dossier é/été (1).md': '# Été (un)\n\nTexte',
    'tout.md': everything,
    'secret.md': '---\nhidden: true\n---\n\n# Secret',
    'sans-titre.md': 'Un texte sans titre',
    'vide.md': '',
    'mauvais.md': '---\ndescription: "jamais fermé\nicon: [\n---\n\n# Mauvais\n\nReste',
    '.gitbook.yaml':
      'root: ./\n\nstructure:\n  readme: README.md\n  summary: SUMMARY.md\n\nredirects:\n  ancien/guide: tout.md\n  perdu: rien.md\n',
  }).map(([path, text]) => ({ path, text: start + text.replaceAll('\n', eol) }));
  return readDocs({ texts, others });
}

describe.each([
  ['of Unix', '\n', ''],
  ['of Windows', '\r\n', ''],
  ['with a byte order mark', '\n', '\uFEFF'],
])('a tree with whatever GitBook exports, lines %s', (_, eol, start) => {
  const docs = read(eol, start);
  const page = docs.docs.find(({ path }) => path === 'tout.md');
  const $ = load(page?.html ?? '', null, false);
  const found = docs.problems.filter(({ path }) => path === 'tout.md').map((problem) => problem.found);

  it('loses no word', () => {
    const marks = [...everything.matchAll(/M\d\d/g)].map(([mark]) => mark);
    const shown = `${$.root().text()} ${$('img')
      .toArray()
      .map((image) => $(image).attr('alt') ?? '')
      .join(' ')} ${$('a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
      .join(' ')}`;
    expect(marks.length).toBe(76);
    expect(marks.filter((mark) => !shown.includes(mark))).toEqual([]);
  });

  it('shows no tag that it knows as a text, and those that it does not', () => {
    const shown = $.root().clone();
    shown.find('pre').remove();
    expect(shown.text().match(/\{% (?:end)?[\w@/-]+/g)).toEqual([
      ...['{% swagger', '{% swagger-description', '{% endswagger-description'],
      ...['{% swagger-parameter', '{% endswagger-parameter', '{% endswagger'],
      ...['{% @mermaid/diagram', '{% nouveau-bloc', '{% endnouveau-bloc', '{% hint'],
    ]);
  });

  it('reports what it does not know and what leads nowhere', () => {
    for (const what of ['{% swagger', '{% @mermaid', '{% nouveau-bloc', 'nulle-part.md', 'broken-reference'])
      expect(
        found.some((text) => text.includes(what)),
        what,
      ).toBe(true);
    expect(docs.problems.some(({ found: text }) => text.includes('rien.md'))).toBe(true);
    expect(docs.problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      'mauvais.md',
    ]);
  });

  it('keeps menu, order, hidden pages, descriptions and redirects', () => {
    expect(docs.order.map(({ path }) => path)).toEqual(['README.md', 'dossier é/été (1).md', 'tout.md']);
    expect(docs.menu.map(({ title }) => title)).toEqual([undefined, 'Guides & cie']);
    expect(docs.docs.map(({ path }) => path)).toContain('secret.md');
    expect(docs.redirects).toEqual([{ from: 'ancien/guide', to: '/doc/tout/' }]);
    expect(page?.data.description).toBe('DESC sur deux lignes');
    expect(docs.docs.map(({ title }) => title)).toEqual([
      'Accueil',
      'Été (un)',
      'Mauvais',
      'sans titre',
      'Secret',
      'Tout ce que GitBook écrit',
      'vide',
    ]);
  });
});
