import { describe, expect, it } from 'vitest';
import { readDocs } from './read-docs.ts';

/** A page's HTML and the problems of its documentation. */
function show(body: string, others: readonly string[] = []) {
  const texts = [
    { path: 'SUMMARY.md', text: '* [A](a.md)\n* [Autre](b/README.md)\n' },
    { path: 'a.md', text: `# A\n\n${body}` },
    { path: 'b/README.md', text: '# Autre page\n\n## Une ancre\n' },
    { path: '.gitbook/includes/note.md', text: '---\ntitle: Note\n---\n\nVoir [b](../../b/).\n' },
    { path: '.gitbook/includes/boucle.md', text: '{% include "boucle.md" %}\n' },
  ];
  const { docs, problems, files } = readDocs({ texts, others });
  const html = docs.find(({ path }) => path === 'a.md')?.html ?? '';
  return { html, problems: problems.map(({ line, found }) => `${String(line)} ${found}`), files };
}

describe('GitBook’s blocks', () => {
  it.each(['info', 'success', 'warning', 'danger'])('a hint says its kind, also to the ear: %s', (style) => {
    const { html } = show(`{% hint style="${style}" %}\nUn **mot**\n{% endhint %}`);
    expect(html).toMatch(/role="note"><p class="fr-sr-only">[\p{L} ]+<\/p>/u);
    expect(html).toContain('<p>Un <strong>mot</strong></p>');
  });

  it('tabs unfold one by one without a script, the first open', () => {
    const { html } = show(
      '{% tabs %}\n{% tab title="Un" %}\n1\n{% endtab %}\n\n{% tab title="Deux" %}\n2\n{% endtab %}\n{% endtabs %}',
    );
    expect(html).toMatch(/<details class="s-tab" open(?:="")?><summary>Un<\/summary>\s*<p>1<\/p>/);
    expect(html).toMatch(/<details class="s-tab"><summary>Deux<\/summary>\s*<p>2<\/p>/);
  });

  it('a stepper is an ordered list', () => {
    const { html } = show(
      '{% stepper %}\n{% step %}\n### Un\n{% endstep %}\n\n{% step %}\n### Deux\n{% endstep %}\n{% endstepper %}',
    );
    expect(html).toMatch(/<ol class="s-steps"><li>\s*<h\d id="un">Un.*<li>\s*<h\d id="deux">Deux/s);
  });

  it('a reference carries the title of its page', () => {
    const { html } = show('{% content-ref url="b/" %}\n[b](b/)\n{% endcontent-ref %}');
    expect(html).toContain('<a href="/doc/b/">Autre page</a>');
  });

  it.each([
    ['{% embed url="https://www.youtube.com/watch?v=1" %}', 'Voir la vidéo sur youtube.com'],
    ['{% embed url="https://x.example/guide" %}\nLe guide\n{% endembed %}', 'Le guide'],
    ['{% embed url="https://x.example/a %}\nLe salon\n{% endembed %}', 'Le salon'],
    ['{% embed data="{\\"url\\":\\"https://x.example/a\\",\\"title\\":\\"T\\"}" %}', 'T'],
    ['{% embed url="https://x.example/guide" %}', 'Ouvrir x.example/guide'],
  ])('an embed is a link with a title, never a frame: %s', (text, title) => {
    const { html, problems } = show(text);
    expect(html).toMatch(new RegExp(`<a href="https://[^"]+">${title}</a>`));
    expect(html).not.toContain('iframe');
    expect(problems).toEqual([]);
  });

  it('a file is a link to it, one that is not there is told with its line', () => {
    const { html, files, problems } = show(
      '{% file src=".gitbook/assets/Le bilan (1).PDF" %}\nBilan\n{% endfile %}',
      ['.gitbook/assets/Le bilan (1).PDF'],
    );
    expect(html).toContain('<a href="/doc/fichiers/le-bilan-1.pdf">Le bilan (1).PDF</a>');
    expect([...files]).toEqual([['le-bilan-1.pdf', '.gitbook/assets/Le bilan (1).PDF']]);
    expect(problems).toEqual([]);
    const absent = show('\n{% file src=".gitbook/assets/x.pdf" %}');
    expect(absent.html).toContain('Fichier absent\u00A0: x.pdf');
    expect(absent.problems).toEqual(['4 .gitbook/assets/x.pdf']);
  });

  it('code has its title and its line numbers', () => {
    const { html } = show('{% code title="a.sh" lineNumbers="true" %}\n```bash\nls\npwd\n```\n{% endcode %}');
    expect(html).toContain('<figure class="s-code"><figcaption>a.sh</figcaption>');
    expect(html).toContain('<span class="s-line">ls\n</span>');
  });

  it('reusable contents stand where they are named, their links seen from their own folder', () => {
    const { html, problems } = show('{% include ".gitbook/includes/note.md" %}');
    expect(html).toContain('Voir <a href="/doc/b/">b</a>.');
    expect(problems).toEqual([]);
    expect(show('{% include ".gitbook/includes/boucle.md" %}').problems).toEqual(['1 boucle.md']);
  });

  it('blocks hold blocks, stand in lists and quotes, and on one line', () => {
    const { html, problems } = show(`1. Un

   {% hint style="info" %}
   dedans
   {% endhint %}
2. Deux

> {% hint style="info" %}
> cité
> {% endhint %}

{% tabs %}{% tab title="T" %}{% hint style="info" %}serré{% endhint %}{% endtab %}{% endtabs %}

{% columns %}
  {% column width="50%" %}
    gauche
  {% endcolumn %}
{% endcolumns %}`);
    expect(html).toMatch(
      /<ol>\s*<li>\s*<p>Un<\/p>\s*<div[^>]*s-hint.*dedans.*<\/div>\s*<\/li>\s*<li>\s*(?:<p>)?Deux/s,
    );
    expect(html).toMatch(/<blockquote>\s*<div[^>]*s-hint.*cité/s);
    expect(html).toMatch(/<summary>T<\/summary>\s*<div[^>]*s-hint.*<p>serré<\/p>/s);
    expect(html).toMatch(/s-column">\s*<p>gauche<\/p>/);
    expect(html).not.toContain('{%');
    expect(problems).toEqual([]);
  });

  it.each([
    ['{% licorne couleur="rose" %}', '3 {% licorne couleur="rose" %}'],
    ['texte {% licorne %} texte', '3 {% licorne %}'],
    ['<div>{% licorne %}</div>', '3 {% licorne %}'],
    ['{% hint style="info" %}\njamais fermé', '3 {% hint style="info" %}'],
    ['{% endhint %}', '3 {% endhint %}'],
    ['{% @mermaid/diagram content="graph\n\nTD" %}', '3 {% @mermaid/diagram content="graph TD" %}'],
  ])('what it doesn’t know is shown as text and told: %s', (text, told) => {
    const { html, problems } = show(text);
    expect(html.replace(/<\/?span>/g, '')).toContain(text.split(/["\n]/)[0]);
    expect(problems).toEqual([told]);
  });

  it('tags in code are code', () => {
    const { html, problems } = show('`{% hint %}`\n\n```\n{% hint style="info" %}\n```\n');
    expect(html).toContain('<code>{% hint %}</code>');
    expect(problems).toEqual([]);
  });
});
