import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { init, parse } from 'es-module-lexer';

/** What a page makes a browser fetch before anybody does anything: its HTML, its styles and its scripts. */
export interface PageWeight {
  /** Bytes of all parts, each compressed by gzip. */
  readonly total: number;
  /** The same, part by part, the heaviest first. */
  readonly parts: readonly (readonly [file: string, bytes: number])[];
}

/**
 * Weighs the pages of a built site, "startups/a.html"; a file that many pages share is read once. What a script imports
 * later is weighed where `later` is set: a page that waits for it anyway.
 */
export function scales(folder: string, { later = false } = {}): (page: string) => Promise<PageWeight> {
  const read = remembered((file) => readFile(join(folder, file)));
  const sizeOf = remembered(async (file) => gzipSync(await read(file)).length);
  const importsOf = remembered(async (file) => importedBy(file, (await read(file)).toString(), later));

  async function withImports(file: string, found: Set<string>): Promise<void> {
    if (found.has(file)) return;
    found.add(file);
    for (const imported of await importsOf(file)) await withImports(imported, found);
  }

  return async (page) => {
    const { styles, scripts } = loadedBy(page, (await read(page)).toString());
    const files = new Set([page, ...styles]);
    for (const script of scripts) await withImports(script, files);
    const parts = await Promise.all([...files].map(async (file) => [file, await sizeOf(file)] as const));
    return {
      total: parts.reduce((sum, [, bytes]) => sum + bytes, 0),
      parts: parts.sort(([, a], [, b]) => b - a),
    };
  };
}

/** One weight in a line: "startups/a.html: 71.2 kB (_astro/Page.css 40.1, …)". */
export function weightLine(page: string, { total, parts }: PageWeight): string {
  const inKilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const each = parts.map(([file, bytes]) => `${file} ${inKilobytes(bytes)}`).join(', ');
  return `${page}: ${inKilobytes(total)} kB (${each})`;
}

function remembered<Result>(work: (file: string) => Promise<Result>): (file: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (file) => {
    const result = known.get(file) ?? work(file);
    known.set(file, result);
    return result;
  };
}

/** The path inside the site of what a file names; undefined for what is another site's. */
function pathOf(name: string, from: string): string | undefined {
  const here = new URL(from, 'https://here.invalid/');
  const { origin, pathname } = new URL(name, here);
  return origin === here.origin ? decodeURIComponent(pathname.slice(1)) : undefined;
}

function loadedBy(page: string, html: string): { styles: string[]; scripts: string[] } {
  const $ = load(html);
  const named = (selector: string, attribute: 'href' | 'src'): string[] =>
    $(selector)
      .toArray()
      .map((element) => pathOf($(element).attr(attribute) ?? '', page))
      .filter((path) => path !== undefined);
  return {
    styles: named('link[rel="stylesheet"]', 'href'),
    scripts: [...named('script[src]', 'src'), ...named('link[rel="modulepreload"]', 'href')],
  };
}

async function importedBy(file: string, source: string, later: boolean): Promise<string[]> {
  await init();
  const [imports] = parse(source, file);
  return imports.flatMap(({ type, specifier }) => {
    if ((type === 'dynamic' && !later) || typeof specifier !== 'string' || !/^[./]/.test(specifier))
      return [];
    return pathOf(specifier, file) ?? [];
  });
}
