import { beforeAll, describe, expect, inject, it } from 'vitest';
import { loadFunctions } from '../../../src/local/run-functions.ts';
import { tempSite } from '../../../src/local/temp-site.testing.ts';
import { headersFile } from '../../../src/site/headers.ts';
import { inTabs } from '../../browser/in-tabs.ts';
import { examplesOf, pageTypes } from './page-types.ts';
import { visit, widths, type Look, type Visited } from './visit.ts';
import { visitedSite } from '../visited-site.ts';

const { invented } = inject('sites');

/** How every page is looked at, and how examples of each type are beside. */
const common: readonly Look[] = [{ width: widths.desk, scheme: 'light' }];
const others: readonly Look[] = [
  { width: widths.desk, scheme: 'dark' },
  { width: widths.phone, scheme: 'dark' },
  { width: widths.phone, scheme: 'light' },
];

/** Half a minute where nothing else goes on. */
const visitingTimeout = 600_000;

const visited = visitedSite(invented);

/** Addresses that functions answer; they are not there beside the files of a build. */
async function functionAddresses(): Promise<URLPattern[]> {
  const paths = (await loadFunctions()).flatMap(({ config }) => config.path ?? []);
  return paths.map((pathname) => new URLPattern({ pathname }));
}

describe('every page of the invented community', () => {
  let visits: (Visited & { page: string })[];
  let examples: Set<string>;
  const linesOf = (kind: 'violations' | 'errors' | 'outside') =>
    visits.flatMap((visited) => visited[kind].map((line) => `${visited.page}: ${line}`));

  beforeAll(async () => {
    const types = await pageTypes(invented);
    const functions = await functionAddresses();
    examples = new Set(types.flatMap(examplesOf));
    const context = await visited.browser.newContext();
    visits = await inTabs(
      context,
      types.flatMap(({ pages }) => pages),
      async (tab, page) => {
        const isAbsent = (url: string) =>
          page === '404.html' || functions.some((pattern) => pattern.test(url));
        const looks = examples.has(page) ? [...common, ...others] : common;
        return { page, ...(await visit(tab, `${visited.url}/${page}`, looks, isAbsent)) };
      },
    );
    await context.close();
  }, visitingTimeout);

  it('has no accessibility violation: each page, and each type on a desk and a phone, light and dark', () => {
    expect(visits.length).toBeGreaterThan(200);
    expect(examples.size).toBeGreaterThan(60);
    expect(linesOf('violations')).toEqual([]);
  });

  it('shows without an error, and without a refusal of its security policy', () => {
    expect(linesOf('errors')).toEqual([]);
  });

  it('asks nothing of another site', () => {
    expect(linesOf('outside')).toEqual([]);
  });

  it('fits a phone: nothing to scroll sideways', () => {
    const wide = visits.filter(({ scrollsSideways }) => scrollsSideways);
    expect(wide.map(({ page }) => page)).toEqual([]);
  });
});

it('a visit tells what is wrong, in which look', async () => {
  const site = await tempSite({
    _headers: headersFile(),
    'index.html': `<!doctype html><html lang="fr"><head><title>Essai</title><link rel="stylesheet" href="style.css">
      <script src="script.js"></script></head><body><main><h1>Essai</h1><p>Pâle la nuit</p></main>
      <script>document.title = 'refusé'</script></body></html>`,
    'style.css': `html { background: white } @media (prefers-color-scheme: dark) { p { color: #eee } }
      @media (width < 400px) { h1 { width: 500px } }`,
    'script.js':
      "document.addEventListener('DOMContentLoaded', () => { new Image().src = 'https://elsewhere.invalid/x' })",
  });
  const page = await visited.browser.newPage();
  const { violations, errors, outside, scrollsSideways } = await visit(
    page,
    `${site.url}/`,
    [...common, ...others],
    () => false,
  );
  await page.close();
  expect(violations.map((line) => line.replace(/ \(.*/s, ''))).toEqual([
    '1280 px, dark: color-contrast',
    '360 px, dark: color-contrast',
  ]);
  expect(errors.some((error) => error.includes('Content Security Policy'))).toBe(true);
  expect([...outside, ...errors].some((line) => line.includes('https://elsewhere.invalid/x'))).toBe(true);
  expect(scrollsSideways).toBe(true);
});
