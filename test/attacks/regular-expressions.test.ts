import { glob, readFile } from 'node:fs/promises';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/api/markdown/plain-text.ts';
import { readDocs } from '../../src/docs/read-docs.ts';
import { renderBio, renderMarkdown } from '../../src/site/markdown.ts';

/** Every regular expression that the product's sources spell out, with the file that it is first met in. */
async function spelledOut(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const path of glob('{src,functions}/**/*.{ts,astro}')) {
    if (/\.(?:test|testing|d)\.ts$/.test(path)) continue;
    const kind = path.endsWith('.astro') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const text = await readFile(path, 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, path);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind));
  }
  return found;
}

const expressions = await spelledOut();

describe('regular expressions', () => {
  it('are found', () => {
    expect(expressions.size).toBeGreaterThan(200);
  });

  it('take no longer than the length of a text asks, whatever it holds', { timeout: 300_000 }, async () => {
    const slow: string[] = [];
    for (const [expression, path] of expressions) {
      const end = expression.lastIndexOf('/');
      // A seed, so that every run tries the same texts.
      const result = await check(expression.slice(1, end), expression.slice(end + 1), { randomSeed: 1 });
      if (result.status === 'vulnerable')
        slow.push(`${path}: ${expression} ${result.complexity.summary} ${result.attack.pattern}`);
    }
    expect(slow).toEqual([]);
  });
});

/** What begins something in Markdown, and what ends a line where it would. */
const beginnings = [
  ...[
    '[',
    '![',
    '](',
    '<',
    '<!--',
    '*',
    '_',
    '`',
    '~',
    '|',
    '> ',
    '- ',
    '1. ',
    '\t',
    '#',
    '&',
    '"',
    "'",
    '\\',
  ],
  ...[
    '{',
    '{:',
    '{::',
    '[^a]',
    '[^a]: ',
    '[a]: ',
    '*[a]: ',
    'a@',
    'http://a',
    '<a ',
    '<code',
    '<div>',
    '<script',
  ],
  ...[
    '$$',
    '**a',
    '__',
    '``',
    '</',
    'a|',
    '<?',
    '<b>',
    '"a',
    '~~~',
    '```\n',
    '{% hint',
    '{% tabs %}',
    '{%',
    'a.',
  ],
];
const pumped = beginnings.flatMap((text) => [text, `${text}\n`, `a${text} `]);

describe('a text of 8,000 signs of Markdown that ends nothing', () => {
  it.each<[string, (text: string) => unknown]>([
    ['a page', renderMarkdown],
    ['a bio', renderBio],
    ['the API', plainText],
    ['the documentation', (text) => readDocs({ texts: [{ path: 'README.md', text }], others: [] })],
  ])('costs %s less than two seconds of a processor', { timeout: 300_000 }, (_, render) => {
    render('');
    const slow = pumped.filter((pump) => {
      const before = process.cpuUsage();
      render(pump.repeat(Math.ceil(8_000 / pump.length)));
      const { user, system } = process.cpuUsage(before);
      return user + system > 2_000_000;
    });
    expect(slow).toEqual([]);
  });
});
