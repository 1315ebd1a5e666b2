import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readDocsFolder } from '../adapters/docs-folder.ts';
import { docExpectations } from '../texts/docs.ts';
import { readDocs } from './read-docs.ts';

const folder = resolve('../shared/corpus/2026-08-docs');
const isThere = existsSync(folder);
if (!isThere) console.warn('The real documentation: skipped, ../shared is not on this machine.');

/** What the sample may have wrong: it holds a part of the pages and none of the pictures. */
const ofASample: readonly string[] = [
  docExpectations.pageOfLink,
  docExpectations.assetOfLink,
  docExpectations.brokenReference,
  docExpectations.anchor,
  docExpectations.inSummary,
];

it.runIf(isThere)('the community’s real documentation works as it is', async () => {
  const files = await readDocsFolder(folder);
  const { docs, order, problems, redirects } = readDocs(files);
  expect(docs).toHaveLength(files.texts.filter(({ path }) => /(?<!SUMMARY)\.md$/.test(path)).length);
  expect(order.length).toBeGreaterThan(60);
  expect(redirects).toHaveLength(35);
  const withoutCode = (html: string) => html.replace(/<(pre|code)\b.*?<\/\1>/gs, '');
  const addresses = new Set(docs.map(({ address }) => address));
  for (const { path, html, title } of docs) {
    expect([path, title]).not.toContain('');
    expect(withoutCode(html), path).not.toMatch(
      /\{%|data-(?:block|at-)|<(?:script|iframe|style)|\sstyle=|\.md"/,
    );
    for (const [, href = ''] of html.matchAll(/href="([^"#]*)[^"]*"/g))
      expect(/^(?:https?:|mailto:|$)/.test(href) || addresses.has(href), `${path}: ${href}`).toBe(true);
  }
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems.filter(({ expected }) => !ofASample.includes(expected))).toEqual([]);
});
