import { expect, it } from 'vitest';
import { readDocs } from '../docs/read-docs.ts';
import { helpAddress } from './help.ts';

const docs = (texts: Readonly<Record<string, string>>) =>
  readDocs({ texts: Object.entries(texts).map(([path, text]) => ({ path, text })), others: [] });

it.each([
  [
    'a redirect',
    { '.gitbook.yaml': 'redirects:\n  aide/compte: a.md#b', 'a.md': '# A\n\n## B' },
    '/doc/a/#b',
  ],
  ['a page', { 'aide/compte.md': '# A' }, '/doc/aide/compte/'],
  ['a redirect to nothing', { '.gitbook.yaml': 'redirects:\n  aide/compte: b.md', 'a.md': '# A' }, undefined],
  ['another page', { 'compte.md': '# A' }, undefined],
  ['no documentation', {}, undefined],
])('help comes from %s', (_, texts, address) => {
  expect(helpAddress(docs(texts), 'compte')).toBe(address);
});
