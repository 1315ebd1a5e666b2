import { z } from 'zod';
import { collectionFolders, type CollectionName } from '../schema/collections.ts';
import { schemas, type DataOf, type Entry } from '../schema/content.ts';
import { bareMarkdown, parseFrontMatter, UnreadableFrontMatter, type FrontMatter } from './front-matter.ts';
import { normalise } from './normalise.ts';
import { show, type Problem } from './problem.ts';

/** A file of a content tree. */
export interface ContentFile {
  /** Path inside the content tree, "_authors/ondine.mistral.md". */
  readonly path: string;
  readonly text: string;
}

/** What reading one file gives; without `entry` the file is left out of the site. */
export interface ReadEntry<Name extends CollectionName = CollectionName> {
  readonly entry?: Entry<DataOf<Name>>;
  readonly lineOf: FrontMatter['lineOf'];
  readonly problems: readonly Problem[];
}

const french = z.locales.fr().localeError;

/** Reads one file by its collection's schema; every fault of the file becomes a problem. */
export function readEntry<Name extends CollectionName>(collection: Name, file: ContentFile): ReadEntry<Name> {
  const id = idOf(collection, file.path);
  if (!isAddressable(collection, id)) return { lineOf: () => 1, problems: [unaddressable(file.path)] };
  const parsed = parse(collection, file);
  if ('problem' in parsed) return { lineOf: () => 1, problems: [parsed.problem] };
  const { raw, body, lineOf, faults } = parsed;
  const yamlProblems = faults.map((fault): Problem => ({
    path: file.path,
    line: fault.line,
    field: '',
    found: 'clé répétée',
    expected: fault.message,
    severity: 'error',
  }));
  const normalised = normalise(raw);
  const result = schemas[collection].safeParse(normalised, { error: french });
  if (!result.success) {
    const problems = result.error.issues.map((issue) => toProblem(file.path, issue, normalised, lineOf));
    return { lineOf, problems: [...yamlProblems, ...problems] };
  }
  const data = result.data as DataOf<Name>;
  return { entry: { id, path: file.path, data, raw, body }, lineOf, problems: yamlProblems };
}

/** An entry's id: its path inside the collection, without ".md". */
const idOf = (collection: CollectionName, path: string): string =>
  path.slice(collectionFolders[collection].length + 1).replace(/\.md$/, '');

const inFolders: ReadonlySet<CollectionName> = new Set(['docs']);

/** Whether an id can stand in an address: a page has to be found by it. Only documentation has folders. */
const isAddressable = (collection: CollectionName, id: string): boolean =>
  !/[\\%#?\p{Cc}]/u.test(id) && (inFolders.has(collection) || !id.includes('/'));

const unaddressable = (path: string): Problem => ({
  path,
  line: 1,
  field: '',
  found: show(path),
  expected:
    'un nom de fichier sans «\u00A0/\u00A0», «\u00A0\\\u00A0», «\u00A0%\u00A0», «\u00A0#\u00A0» ni «\u00A0?\u00A0»',
  severity: 'error',
});

/** GitBook, which documentation is written in, asks for no front matter. */
const mayBeBare: ReadonlySet<CollectionName> = new Set(['docs']);

function parse(collection: CollectionName, file: ContentFile): FrontMatter | { problem: Problem } {
  if (mayBeBare.has(collection) && !/^\uFEFF?---/.test(file.text)) return bareMarkdown(file.text);
  try {
    return parseFrontMatter(file.text);
  } catch (error) {
    if (!(error instanceof UnreadableFrontMatter)) throw error;
    const { line, message } = error.fault;
    const found = show(file.text.split('\n')[line - 1]);
    return { problem: { path: file.path, line, field: '', found, expected: message, severity: 'error' } };
  }
}

const expectationOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' && issue.expected === 'object'
    ? 'des champs «\u00A0clé: valeur\u00A0»'
    : issue.message;

function toProblem(
  path: string,
  issue: z.core.$ZodIssue,
  data: unknown,
  lineOf: FrontMatter['lineOf'],
): Problem {
  const value = issue.path.reduce<unknown>(
    (held, key) =>
      held === undefined || held === null ? undefined : (held as Record<PropertyKey, unknown>)[key],
    data,
  );
  const missing = value === undefined;
  return {
    path,
    line: lineOf(issue.path),
    field: issue.path.join('.'),
    found: show(value),
    expected: missing ? 'un champ obligatoire' : expectationOf(issue),
    severity: 'error',
  };
}
