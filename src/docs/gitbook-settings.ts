import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { docExpectations } from '../texts/docs.ts';
import type { DocFiles } from '../content/doc-files.ts';
import { lineFinder, type Report } from './report.ts';

/** A former address of the documentation. */
export interface DocRedirect {
  /** Path under /doc/, without outer slashes. */
  readonly from: string;
  /** Path of the file, as the settings write it. */
  readonly to: string;
  /** File and line that say so. */
  readonly source: string;
  readonly line: number;
}

/** What `.gitbook.yaml` sets. */
export interface GitbookSettings {
  /** Folder of the pages, with a slash behind; "" for the documentation's own. */
  readonly root: string;
  /** Paths inside the root. */
  readonly summary: string;
  readonly readme: string;
  readonly redirects: readonly DocRedirect[];
}

const settings = z.object({
  root: z.string().nullish(),
  structure: z.object({ readme: z.string().nullish(), summary: z.string().nullish() }).nullish(),
  redirects: z.record(z.string(), z.string().nullable()).nullish(),
});

const trimmed = (path: string): string => path.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '');
const named = (path: string | null | undefined, usual: string): string => trimmed(path ?? '') || usual;

/** Reads GitBook's settings; faulty ones are reported, and count as absent. */
export function readGitbookSettings({ texts }: DocFiles, report: Report): GitbookSettings {
  const file = texts.find(({ path }) => /^\.gitbook\.ya?ml$/.test(path));
  const usual = { root: '', summary: 'SUMMARY.md', readme: 'README.md', redirects: [] };
  if (!file) return usual;
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  const parsed = error ? undefined : settings.safeParse(document.toJS() ?? {});
  if (!parsed?.success) {
    const line = error ? lines.linePos(error.pos[0]).line : 1;
    report(file.path, line, file.text.split('\n')[line - 1] ?? '', docExpectations.settings);
    return usual;
  }
  const lineOf = lineFinder(file.text);
  const { root, structure, redirects } = parsed.data;
  const folder = trimmed(root ?? '');
  return {
    root: folder === '' ? '' : `${folder}/`,
    summary: named(structure?.summary, usual.summary),
    readme: named(structure?.readme, usual.readme),
    redirects: Object.entries(redirects ?? {}).map(([from, to]) => ({
      from: trimmed(from),
      to: trimmed(to ?? ''),
      source: file.path,
      line: lineOf(`${from}:`, from),
    })),
  };
}
