import { expect, it } from 'vitest';
import { readDocs } from './read-docs.ts';

const picture = '.gitbook/assets/Écran 1.PNG';

function show(body: string) {
  const texts = [
    { path: 'a.md', text: `---\ndescription: Une page\n---\n\n# A\n\n${body}` },
    { path: 'b.md', text: '# Autre page\n' },
  ];
  const { docs, problems, files } = readDocs({ texts, others: [picture, '.gitbook/assets/x.html'] });
  const page = docs.find(({ path }) => path === 'a.md');
  return {
    html: page?.html ?? '',
    page,
    problems: problems.map(({ line, found }) => `${String(line)} ${found}`),
    files,
  };
}

it('cards are a list, each a link to its target, with its cover', () => {
  const { html, problems } = show(
    `<table data-view="cards"><thead><tr><th></th><th></th><th data-hidden data-card-target data-type="content-ref"></th><th data-hidden data-card-cover data-type="files"></th></tr></thead><tbody><tr><td><strong>Titre</strong></td><td>Texte</td><td><a href="b.md">b.md</a></td><td><a href="${picture}">x</a></td></tr></tbody></table>`,
  );
  expect(html).toBe(
    '<ul class="s-list s-cards"><li class="s-doc-card"><img class="s-doc-card__cover" src="/doc/fichiers/ecran-1.png" alt="" loading="lazy" /><p class="s-card__title"><a class="s-doc-card__link" href="/doc/b/"><strong>Titre</strong></a></p><div>Texte</div></li></ul>',
  );
  expect(problems).toEqual([]);
});

it('pictures are files of the site, whatever the letters of their names', () => {
  for (const text of [
    `![vue](<${picture}>)`,
    `![vue](${encodeURI(picture)})`,
    `<figure><img src="${picture.normalize('NFD')}" alt="vue"><figcaption></figcaption></figure>`,
    `<img src=".gitbook/assets/écran 1.png" alt="vue">`,
  ])
    expect(show(text).html).toMatch(/<img src="\/doc\/fichiers\/ecran-1\.png" alt="vue" loading="lazy" \/>/);
});

it('what is missing is told with its line, and leads nowhere', () => {
  const { html, problems } = show(
    '[un](absent.md)\n\n![deux](absent.png)\n\n[trois](broken-reference)\n\n[quatre](b.md#rien)',
  );
  expect(problems).toEqual(['7 absent.md', '9 absent.png', '11 broken-reference', '13 b.md#rien']);
  expect(html).not.toMatch(/href="[^"]*absent|broken/);
});

it('a page or a script among the files is never handed out', () => {
  const { html, problems, files } = show('[x](.gitbook/assets/x.html)');
  expect(html).not.toContain('href');
  expect([...files]).toEqual([]);
  expect(problems).toEqual(['7 .gitbook/assets/x.html']);
});

it.each([
  ['<a data-mention href="b.md">b.md</a>', '<a href="/doc/b/">Autre page</a>'],
  ['[b.md](b.md "mention")', '<a href="/doc/b/">Autre page</a>'],
  [
    '<a href="b.md" class="button secondary">Aller</a>',
    '<a href="/doc/b/" class="fr-btn fr-btn--secondary">Aller</a>',
  ],
  ['<mark style="background-color:yellow;">x</mark>', '<mark class="s-mark s-mark--on-yellow">x</mark>'],
  ['x :small\\_red\\_triangle: :pas-un-emoji:', '<p>x 🔺 :pas-un-emoji:</p>'],
  ['* [x] fait', '☑</span><span class="fr-sr-only">Fait\u00A0:</span> fait'],
  ['* [ ] [lien](b.md)', '☐</span><span class="fr-sr-only">À faire\u00A0:</span> <a href="/doc/b/">lien</a>'],
  ['[](b.md)', '<a href="/doc/b/">Autre page</a>'],
  ['$$a_1 * b_2 * c$$', '<code>a_1 * b_2 * c</code>'],
  ['## 1. Installer\n\n[x](#id-1-installer) [y](#id-1.-installer)', '<h2 id="id-1-installer">'],
  ['note[^1]\n\n[^1]: Texte', 'Texte'],
  ['[app](https://app.gitbook.com/s/abc123/b)', '<a href="/doc/b/">app</a>'],
  ['[compte](/compte/)', '<a href="/compte/">compte</a>'],
  ['un\\\ndeux\\', '<p>un<br />\ndeux</p>'],
  [
    '<iframe src="https://video.example/1"></iframe>',
    '<a href="https://video.example/1">Ouvrir video.example</a>',
  ],
])('%s', (text, shown) => {
  const { html, problems } = show(text);
  expect(html).toContain(shown);
  expect(problems).toEqual([]);
});

it('headings have GitBook’s anchors, each once, and no level is jumped over', () => {
  const { html, page, problems } = show(
    '#### L’été à beta.gouv.fr !\n\n## 1. Débuter\n\n## Pareil\n\n## Pareil\n\n### Nom <a href="#ancien" id="ancien"></a>\n\n[ici](#ancien) [là](#pareil-1)',
  );
  expect([...html.matchAll(/<(h\d) id="([^"]+)"/g)].map(([, tag, id]) => `${tag ?? ''} ${id ?? ''}`)).toEqual(
    ['h2 lete-a-beta.gouv.fr', 'h2 id-1-debuter', 'h2 pareil', 'h2 pareil-1', 'h3 ancien'],
  );
  expect(page?.toc.at(-1)).toEqual({ id: 'ancien', text: 'Nom', level: 3 });
  expect(problems).toEqual([]);
});

it.each([
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<img src=x onerror=alert(1)>',
  '<p style="color:red" class="fr-modal" onload="x">x</p>',
  '{% hint style="x\\" onclick=\\"alert(1)" %}\n<svg onload=alert(1)>\n{% endhint %}',
  '{% embed url="javascript:alert(1)" %}',
])('runs nothing out of %s', (text) => {
  expect(show(text).html).not.toMatch(
    /<(?:script|svg|iframe|style)|\son\w+=|javascript:alert\(1\)"|style=|fr-modal/,
  );
});
