import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

/** Each: the rule, a source, and its text by kramdown 2.4 with the GFM parser and Liquid's `strip_html`. */
const blocks: [rule: string, markdown: string, text: string][] = [
  ['nothing', '', '\n'],
  ['a paragraph', 'Une ligne\nune autre', 'Une ligne\nune autre\n'],
  ['Windows line ends', 'Une ligne\r\n\r\nune autre\r\n', 'Une ligne\n\nune autre\n'],
  ['an ATX header, with an id', '# Titre {#haut}\ntexte', 'Titre\ntexte\n'],
  ['no header without a space', '#mot', '#mot\n'],
  ['setext headers of one line', 'Titre\n===\n\nPartie\n---', 'Titre\n\nPartie\n'],
  ['no setext header of two lines', 'a\nb\n---', 'a\nb\n—\n'],
  ['horizontal rules', 'a\n\n* * *\n\nb', 'a\n\n\n\nb\n'],
  ['a list right after a paragraph', 'Voici\n- un\n- deux', 'Voici\n\n  un\n  deux\n\n'],
  ['a list that begins in a paragraph with any number', 'En\n2031. fini', 'En\n\n  fini\n\n'],
  ['a list with blank lines', '- un\n\n- deux', '\n  \n    un\n  \n  \n    deux\n  \n\n'],
  ['a list nested by two spaces', '- un\n  - deux', '\n  un\n    \n      deux\n    \n  \n\n'],
  ['a list nested by four spaces', '1. un\n    - deux', '\n  un\n    \n      deux\n    \n  \n\n'],
  ['a lazy line in an item', '- un\nsuite', '\n  un\nsuite\n\n'],
  ['an item with two paragraphs', '- un\n\n  deux', '\n  \n    un\n\n    deux\n  \n\n'],
  ['an item indented by a tab', '-\tun\n\n\tdeux', '\n  \n    un\n\n    deux\n  \n\n'],
  ['task boxes', '- [ ] un\n- [x] deux', '\n  un\n  deux\n\n'],
  ['an empty item', '- \n- un', '\n  \n  un\n\n'],
  ['a list that ends at a mark', '- un\n^\n- deux', '\n  un\n\n\n  deux\n\n'],
  ['a definition list', 'Mot\n: sens', '\n  Mot\n  sens\n\n'],
  ['a loose definition', 'Mot\n\n: sens', '\n  Mot\n  \n    sens\n  \n\n'],
  ['a blockquote with a lazy line', '> cité\nencore', '\n  cité\nencore\n\n'],
  ['an indented code block', '    a < "b"\n\nc', 'a &lt; "b"\n\n\nc\n'],
  ['a fenced code block', '```sh\necho *a*\n```', 'echo *a*\n\n'],
  ['no fence with two words of language', '``` sh x\na\n```', 'sh x\na\n\n'],
  ['raw HTML', '<div>a *b* & &eacute;</div>\n\nc', 'a *b* &amp; &eacute;\n\nc\n'],
  ['text after raw HTML', '<div>a</div> *b*', 'a\nb\n'],
  ['HTML comments', 'a\n\n<!-- non -->\n\nb', 'a\n\n\n\nb\n'],
  ['scripts', '<script>let a = 1 < 2;</script>\n\na', '\n\na\n'],
  ['a table without a header', 'a | b', '\n  \n    \n      a\n      b\n    \n  \n\n'],
  [
    'a table with a header',
    '|a|\n|-|\n|b|',
    '\n  \n    \n      a\n    \n  \n  \n    \n      b\n    \n  \n\n',
  ],
  ['no table when a line has no pipe', 'a | b\nc', 'a | b\nc\n'],
  ['no table when the pipe is in code', '`a | b`', 'a | b\n'],
  ['an escaped pipe in a cell', 'a \\| b | c', '\n  \n    \n      a | b\n      c\n    \n  \n\n'],
  ['a footnote', 'a[^1]\n\n[^1]: b', 'a1\n\n\n  \n    \n      b\u00a0&#8617;\n    \n  \n\n'],
  ['a link definition', '[a]\n\n[a]: /b "c"', 'a\n\n'],
  ['an abbreviation', 'Le SAN\n\n*[SAN]: sigle', 'Le SAN\n\n'],
  ['attributes of a block', '{: .classe}\nun\n\ndeux\n{: #id}', 'un\n\ndeux\n'],
  ['a comment extension', '{::comment}\nnon\n{:/comment}\n\na', '\n\na\n'],
  ['a formula', '$$\na < b\n$$', '\\[a &lt; b\\]\n'],
];

const spans: [rule: string, markdown: string, text: string][] = [
  ['emphasis', '*un* **deux** _trois_ __quatre__ ***cinq***', 'un deux trois quatre cinq'],
  ['emphasis within a word', 'a*b*c a_b_c', 'abc a_b_c'],
  ['no emphasis around spaces', '2 * 3 * 4', '2 * 3 * 4'],
  ['unclosed emphasis', '*a **b', '*a **b'],
  ['strikethrough', '~~un~~ ~ deux', 'un ~ deux'],
  ['code', '`a "b" <c> *d*` et `` ` ``', 'a "b" &lt;c&gt; *d* et `'],
  ['apostrophes', "l'été d'`a` c'est 'l'", 'l’été d’a c’est ‘l’'],
  ['quotes', '"Il dit "oui"" ("non")', '“Il dit “oui”” (“non”)'],
  ['quotes around emphasis', '"*un*" \'**deux**\'', '“un” ‘deux’'],
  ['decades', "les '80s", 'les ’80s'],
  ['escaped quotes', '\\"a\\" l\\\'été', '"a" l\'été'],
  ['dashes and ellipses', 'a -- b --- c ... d', 'a – b — c … d'],
  ['guillemets', '<< a >> <<b>>', '«\u00a0a\u00a0» «b»'],
  ['escaped characters', '\\*a\\* \\[b\\] \\a', '*a* [b] \\a'],
  ['hard breaks', 'a  \nb\\\\\nc\\\nd', 'a\nb\nc\nd'],
  ['links', '[a](/b) [c](/d "e") [*f*](</g h>)', 'a c f'],
  ['a link without a definition', '[a] [b][c]', '[a] [b][c]'],
  ['images', 'a ![b](/c) d', 'a  d'],
  ['autolinks', '<https://a.exemple/?b&c> <d@e.exemple>', 'https://a.exemple/?b&amp;c d@e.exemple'],
  ['bare addresses', 'https://a.exemple/b_c_d', 'https://a.exemple/b_c_d'],
  ['entities', '&eacute; &#8211; &#x26; &lt; &quot; &nope; &', 'é – &#x26; &lt; " &amp;nope; &amp;'],
  ['Windows-1252 entities', '&#150;', '–'],
  ['marks of HTML', 'a < b > c', 'a &lt; b &gt; c'],
  ['HTML within a text', 'a <b>*b*</b><br>c <u>*d*</u>', 'a bc *d*'],
  ['unclosed HTML', 'a <b>*b*', 'a b'],
  ['block elements within a text', 'a <p>b</p>', 'a &lt;p&gt;b&lt;/p&gt;'],
  ['attributes of a span', '[a](/b){:target="_blank"} c{: .d}', 'a c{: .d}'],
  ['a footnote without a definition', 'a[^b]', 'a[^b]'],
  ['a formula', '$$a < b$$ c', '\\(a &lt; b\\) c'],
  ['no-break spaces', 'a\u00a0: b\u00a0', 'a\u00a0: b\u00a0'],
];

describe('plainText', () => {
  it.each(blocks)('lays out %s', (_rule, markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it.each(spans)('reads %s', (_rule, markdown, text) => {
    expect(plainText(markdown)).toBe(`${text}\n`);
  });

  it('takes any text', () => {
    const signs = Array.from(' \n\t*_`"\'[]()<>|\\-+:^~${}!#=&.1a');
    const part = fc.constantFrom(...signs, '\n\n', '- ', '<b>', '</div>', '    ');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (markdown) => typeof plainText(markdown) === 'string'),
      { numRuns: 2000 },
    );
  });

  const hostile = [
    '"',
    '[',
    '*',
    '|',
    '>',
    '`',
    '![',
    '*[',
    '*["',
    '[a](',
    '<b>',
    '<!--',
    '- ',
    '~',
    '> ',
    '{:',
  ];
  it.each(hostile)('is not slowed down by %j 20,000 times', (part) => {
    // The processor's time, in microseconds: it is the same on a machine that does other things too.
    const before = process.threadCpuUsage();
    plainText(part.repeat(20_000));
    expect(process.threadCpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
