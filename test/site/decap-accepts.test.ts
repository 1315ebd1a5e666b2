import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readContentFolder } from '../../src/adapters/content-folder.ts';
import { cmsConfig } from '../../src/cms/cms-config.ts';
import { editedCollections } from '../../src/cms/collections.ts';
import { optionsOf } from '../../src/cms/options.ts';
import { withOptions } from '../../src/cms/with-options.ts';
import { readContent } from '../../src/content/read-content.ts';
import { collectionNames } from '../../src/schema/collections.ts';
import { visitedSite } from './visited-site.ts';

/** Decap's own check of its configuration, which the editor's program leaves out, with the widgets that it registers. */
const checker = `
  import 'decap-cms-core/dist/esm/lib/polyfill.js';
  import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
  import registry from 'decap-cms-core/dist/esm/lib/registry.js';
  import datetime from 'decap-cms-widget-datetime/dist/esm/schema.js';
  import list from 'decap-cms-widget-list/dist/esm/schema.js';
  import number from 'decap-cms-widget-number/dist/esm/schema.js';
  import object from 'decap-cms-widget-object/dist/esm/schema.js';
  import select from 'decap-cms-widget-select/dist/esm/schema.js';
  const schemas = { datetime, list, number, object, select, string: {}, text: {}, markdown: {}, boolean: {} };
  for (const [name, schema] of Object.entries(schemas)) registry.registerWidget(name, () => null, undefined, schema);
  console.error = () => undefined;
  window.faultsOf = (config) => {
    try { validateConfig(config); return []; } catch (fault) { return fault.message.split('\\n'); }
  };
`;

/** Decap's parts are written for bundlers, and look for a browser. */
async function bundleChecker(): Promise<string> {
  const entry = 'decap-check';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? checker : undefined),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  return (built as Rolldown.RolldownOutput).output[0].code;
}

const { content } = readContent(await readContentFolder('content'));
const config = withOptions(
  cmsConfig(
    {
      page: { id: 'ondine.mistral', label: 'Ondine Mistral' },
      startups: { entries: [{ id: 'eau-claire', label: 'Eau claire' }], mayApprove: true },
      collections: collectionNames.map((name) => ({ name, mayApprove: true })),
    },
    { siteUrl: 'https://communs.example' },
  ),
  optionsOf(content),
);

const visited = visitedSite(inject('sites').invented);
let page: Page;
const faultsOf = (checked: object) =>
  page.evaluate<string[], object>(
    (given) => (window as unknown as { faultsOf: (config: object) => string[] }).faultsOf(given),
    checked,
  );

beforeAll(async () => {
  // The check writes a program of its own, which the site's policy forbids.
  page = await visited.browser.newPage({ bypassCSP: true });
  await page.goto(`${visited.url}/404.html`);
  await page.evaluate(await bundleChecker());
});

describe('Decap’s own check of a configuration', () => {
  it('accepts everything that we generate', async () => {
    expect(config.collections.map(({ name }) => name)).toEqual([
      'my-page',
      'my-startups',
      ...editedCollections,
    ]);
    expect(await faultsOf(config)).toEqual([]);
  });

  it('would see a list without its options', async () => {
    const file = { name: 'a', label: 'A', file: 'a.md', fields: [{ name: 'b', widget: 'select' }] };
    const faults = await faultsOf({ ...config, collections: [{ name: 'c', label: 'C', files: [file] }] });
    expect(faults.join()).toContain("must have required property 'options'");
  });
});
