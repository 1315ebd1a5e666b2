import { readdir, readFile } from 'node:fs/promises';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const rule = 'import-x/no-restricted-paths';
const configuration = z.object({
  rules: z.object({
    [rule]: z.tuple([
      z.number(),
      z.object({ zones: z.array(z.object({ target: z.union([z.string(), z.array(z.string())]) })) }),
    ]),
  }),
});
// Types say nothing of who imports whom, and take most of a minute.
const linter = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === rule,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

const folders = async (): Promise<string[]> =>
  (await readdir('src', { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** What the linter says of an import that is added to a file. */
async function saidOf(file: string, imported: string): Promise<string[]> {
  const code = `import * as added from '${imported}';\n${await readFile(file, 'utf8')}`;
  const [result] = await linter.lintText(code, { filePath: file });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('the layers', () => {
  it('every folder of src has its place among them', async () => {
    const { rules } = configuration.parse(await linter.calculateConfigForFile('src/domain/permissions.ts'));
    const placed = rules[rule][1].zones.flatMap(({ target }) => target);
    expect((await folders()).filter((name) => !placed.includes(`./src/${name}`))).toEqual([]);
  });

  it('every folder of src stands in the README', async () => {
    const readme = await readFile('README.md', 'utf8');
    const rows = [...readme.matchAll(/^\| (`src\/[^|]*)\|/gm)].map(([, cell = '']) => cell).join(' ');
    const told = [...rows.matchAll(/`(?:src\/)?([a-z]+)\/?`/g)].map(([, name]) => name);
    expect((await folders()).filter((name) => !told.includes(name))).toEqual([]);
  });

  it.each([
    ['src/schema/day.ts', '../domain/calendar.ts', 'schema may import only: schema'],
    ['src/domain/calendar.ts', '../services.ts', 'domain may import only'],
    ['src/journeys/logged-in.ts', '../adapters/env.ts', 'journeys may import only'],
    ['src/ports/leases.ts', '../journeys/logged-in.ts', 'ports may import only'],
    ['src/http/lead-to.ts', '../local/platform.ts', 'http may import only'],
    ['src/adapters/env.ts', '../../test/builders.ts', 'adapters may import only'],
    [
      'functions/cms.ts',
      '../src/local/platform.ts',
      'The local platform exists on a developer’s machine only',
    ],
  ])('%s may not import %s', async (file, imported, why) => {
    expect(await saidOf(file, imported)).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ['src/domain/calendar.ts', '../schema/author.ts'],
    ['functions/cms.ts', '../src/http/lead-to.ts'],
  ])('%s may import %s', async (file, imported) => {
    expect(await saidOf(file, imported)).toEqual([]);
  });
});
