import { parseAllRedirects } from '@netlify/redirect-parser';
import { z } from 'zod';
import { ruleFaultLine, ruleIgnoredText } from './messages.ts';
import { compileRedirect, type RedirectRule } from './redirect-rule.ts';

const line = z.object({
  from: z.string(),
  path: z.string(),
  host: z.string().optional(),
  query: z.record(z.string(), z.string().optional()).default({}),
  to: z.string(),
  status: z.int().min(200).max(599).default(301),
  force: z.boolean().default(false),
  conditions: z.record(z.string(), z.unknown()).default({}),
  signed: z.string().optional(),
  proxy: z.boolean().default(false),
});

/** Why the local platform leaves a line to the real host, which knows visitors and other sites. */
function reasonToIgnore({ conditions, signed, proxy }: z.infer<typeof line>): string | undefined {
  if (proxy || signed !== undefined) return 'elle relaie un autre site';
  if (Object.keys(conditions).length > 0) return 'elle dépend du visiteur';
  return undefined;
}

function compile(entry: unknown): RedirectRule | string {
  const parsed = line.safeParse(entry);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const reason = reasonToIgnore(parsed.data);
  if (reason !== undefined) return ruleIgnoredText(parsed.data.from, reason);
  try {
    return compileRedirect(parsed.data);
  } catch (fault) {
    // A path that makes no pattern: reported with the other faults of the file.
    return `${parsed.data.from}: ${String(fault)}`;
  }
}

/** Reads a `_redirects` file; an absent one has no rules, and a line that cannot be applied is told and left out. */
export async function readRedirects(file: string): Promise<readonly RedirectRule[]> {
  const parsed = await parseAllRedirects({ redirectsFiles: [file], configRedirects: [], minimal: false });
  const compiled = parsed.redirects.map(compile);
  const faults = parsed.errors.map((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  for (const fault of [...faults, ...compiled.filter((rule) => typeof rule === 'string')]) {
    console.warn(ruleFaultLine('_redirects', fault));
  }
  return compiled.filter((rule) => typeof rule !== 'string');
}
