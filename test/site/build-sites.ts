import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** The folders of the sites that tests look at; a corpus that is not on this machine has none. */
export interface BuiltSites {
  /** The invented community on 2026-11-20. */
  readonly invented: string;
  /** A content with broken files. */
  readonly faulty: string;
  /** The invented community with the community's real documentation. */
  readonly documentation?: string;
  readonly 'corpus 2026-08'?: string;
  readonly 'corpus 2022-06'?: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

/** Address of the invented community's site. */
export const siteUrl = 'https://communs.example';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/** Runs `astro build` with an environment; rejects with its output when the build fails. */
export async function build(environment: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [astro, 'build'], {
    env: { PATH: process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    maxBuffer: 50_000_000,
  });
  return stdout;
}

const corpora = [
  { name: 'corpus 2026-08', folder: '2026-08', today: '2026-08-20' },
  { name: 'corpus 2022-06', folder: '2022-06', today: '2022-06-24' },
] as const;

let folder: string | undefined;

/** Builds each site once, before the tests. */
export async function setup(project: TestProject): Promise<void> {
  // Inside the project, so that each build has a render bundle of its own, whatever else builds at the same time.
  await mkdir('.astro', { recursive: true });
  folder = await mkdtemp(resolve('.astro', 'sites-'));
  const sites = { invented: join(folder, 'invented'), faulty: join(folder, 'faulty') };
  await build({ TODAY: '2026-11-20', OUT_DIR: sites.invented, SITE_URL: siteUrl });
  await build({ TODAY: '2026-11-20', OUT_DIR: sites.faulty, CONTENT_DIR: 'test/site/faulty-content' });
  const built: Record<string, string> = {};
  for (const { name, folder: corpus, today } of corpora) {
    const content = resolve('../shared/corpus', corpus, 'content');
    if (!existsSync(content)) {
      console.warn(`${name}: skipped, ../shared is not on this machine.`);
      continue;
    }
    const outDir = join(folder, corpus);
    await build({ CONTENT_DIR: content, TODAY: today, OUT_DIR: outDir, SITE_URL: 'https://beta.gouv.fr' });
    built[name] = outDir;
  }
  const docs = resolve('../shared/corpus/2026-08-docs');
  if (existsSync(docs)) {
    built.documentation = join(folder, 'documentation');
    await build({ DOCS_DIR: docs, TODAY: '2026-11-20', OUT_DIR: built.documentation });
  } else console.warn('The real documentation: skipped, ../shared is not on this machine.');
  project.provide('sites', { ...sites, ...built });
}

export async function teardown(): Promise<void> {
  if (folder) await rm(folder, { recursive: true });
}
