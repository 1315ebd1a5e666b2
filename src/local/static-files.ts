import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypeOf } from './content-type.ts';
import type { Handler } from './handler.ts';
import { methodRefusedText } from './messages.ts';
import { candidateFiles } from './site-path.ts';

interface SiteFile {
  readonly path: string;
  readonly stats: Stats;
}

async function findFile(folder: string, pathname: string): Promise<SiteFile | undefined> {
  for (const candidate of candidateFiles(pathname)) {
    const path = join(folder, candidate);
    // Whatever makes a name unreadable (absent, too long, below a file), the site has no such page.
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile()) return { path, stats };
  }
  return undefined;
}

/** Weak, since the same tag stands for the plain and the compressed bytes. */
function tagOf({ size, mtimeMs }: Stats): string {
  return `W/"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`;
}

function isKnown(tag: string, ifNoneMatch: string | null): boolean {
  const opaque = (value: string): string => value.trim().replace(/^W\//, '');
  const known = ifNoneMatch?.split(',').map(opaque) ?? [];
  return known.includes('*') || known.includes(opaque(tag));
}

/** Answers with the files of a built site, at the addresses that Netlify would give them. */
export function staticFiles(folder: string): Handler {
  return async (request) => {
    const file = await findFile(folder, new URL(request.url).pathname);
    if (!file) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const headers = { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' };
      return new Response(methodRefusedText(), { status: 405, headers });
    }
    const etag = tagOf(file.stats);
    const freshness = { etag, 'cache-control': 'public, max-age=0, must-revalidate' };
    if (isKnown(etag, request.headers.get('if-none-match'))) {
      return new Response(null, { status: 304, headers: freshness });
    }
    const body = request.method === 'HEAD' ? null : await readFile(file.path);
    const description = {
      'content-type': contentTypeOf(file.path),
      'content-length': String(body?.length ?? file.stats.size),
    };
    return new Response(body, { headers: { ...freshness, ...description } });
  };
}
