import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import type { Handler } from './handler.ts';
import { ruleFaultLine } from './messages.ts';
import { rereadWhenChanged } from './reread.ts';
import { decodedPath } from './site-path.ts';

interface HeaderRule {
  readonly path: RegExp;
  readonly values: Headers;
}

async function readHeaderRules(file: string): Promise<readonly HeaderRule[]> {
  const parsed = await parseAllHeaders({
    headersFiles: [file],
    netlifyConfigPath: undefined,
    configHeaders: [],
    minimal: false,
  });
  const faults = parsed.errors.map((error) => error.message);
  const rules: HeaderRule[] = [];
  for (const header of parsed.headers) {
    try {
      if ('forRegExp' in header) rules.push({ path: header.forRegExp, values: new Headers(header.values) });
    } catch (fault) {
      // A name or value that HTTP forbids: reported with the others.
      faults.push(`${header.for}: ${String(fault)}`);
    }
  }
  for (const fault of faults) console.warn(ruleFaultLine('_headers', fault));
  return rules;
}

/** Adds the headers of the site's `_headers` file to what a handler answers; a later rule wins. */
export function withHeaders(folder: string, handler: Handler): Handler {
  const currentRules = rereadWhenChanged(join(folder, '_headers'), readHeaderRules);
  return async (request) => {
    const response = await handler(request);
    if (!response) return undefined;
    const { pathname } = new URL(request.url);
    const path = decodedPath(pathname) ?? pathname;
    for (const rule of await currentRules()) {
      if (!rule.path.test(path)) continue;
      for (const [name, value] of rule.values) response.headers.set(name, value);
    }
    return response;
  };
}
