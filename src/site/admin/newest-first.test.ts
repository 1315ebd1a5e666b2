import { expect, it } from 'vitest';
import { newestFirst } from './newest-first.ts';

it.each([
  [
    ['content/_posts/2026-01-02-gel.md', 'content/_posts/2026-11-20-verger.md'],
    ['content/_posts/2026-11-20-verger.md', 'content/_posts/2026-01-02-gel.md'],
  ],
  [
    ['content/_startups/verger.md', 'content/_startups/gel.md'],
    ['content/_startups/gel.md', 'content/_startups/verger.md'],
  ],
])('%j is listed as %j', (paths, listed) => {
  const entries = paths.map((path) => ({ file: { path }, data: '' }));
  expect(newestFirst(entries).map(({ file }) => file.path)).toEqual(listed);
});
