import { readEntry, type ContentFile } from '../content/read-entry.ts';
import { collectionFolders } from '../schema/collections.ts';
import { docPageSchema, type DocPage } from '../schema/doc-page.ts';
import { show, type Problem } from '../content/problem.ts';
import { docExpectations } from '../texts/docs.ts';
import { addressKey } from './doc-address.ts';
import { docMarkdown } from './doc-markdown.ts';
import { plainText } from './read-summary.ts';

/** A page of the documentation, not rendered yet. */
export interface DocSource {
  /** Path inside the documentation's folder. */
  readonly path: string;
  /** Path of its address under /doc/, without outer slashes. */
  readonly key: string;
  readonly title: string;
  readonly data: DocPage;
  readonly body: string;
  /** The whole file. */
  readonly text: string;
}

const frontMatter = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?:\r?\n|$)/;
/** What is unreadable may say that the page is hidden. */
const unread = docPageSchema.parse({ hidden: true });

/** Reads one page. One whose front matter cannot be read is hidden, and the fault is a problem. */
export function readDocPage({ path, text }: ContentFile): { page: DocSource; problems: Problem[] } {
  if (isUnclosed(text)) return { page: pageOf(path, text, unread, text), problems: [unclosed(path, text)] };
  const folder = `${collectionFolders.docs}/`;
  const { entry, problems } = readEntry('docs', {
    path: folder + path,
    text: bare(text) ? `\n${text}` : text,
  });
  const body = (entry?.body ?? text.replace(frontMatter, '')).replace(/^\uFEFF/, '');
  return {
    page: pageOf(path, text, entry?.data ?? unread, body),
    problems: problems.map((problem) => ({ ...problem, path: problem.path.slice(folder.length) })),
  };
}

function pageOf(path: string, text: string, data: DocPage, body: string): DocSource {
  const title = data.title ?? headingOf(body) ?? nameOf(path);
  return { path, key: addressKey(path), title, data, body, text };
}

/** A front matter that begins with a field and never ends. */
const isUnclosed = (text: string): boolean =>
  /^\uFEFF?---\r?\n[a-z_]+:/.test(text) && !frontMatter.test(text);

const unclosed = (path: string, text: string): Problem => ({
  path,
  line: 2,
  field: '',
  found: show(text.split('\n')[1]),
  expected: docExpectations.closedFrontMatter,
  severity: 'error',
});

/** A page that begins with a line "---" and has no second one begins with a rule, not with a front matter. */
const bare = (text: string): boolean => text.startsWith('---') && !frontMatter.test(text);

function headingOf(body: string): string | undefined {
  const tokens = docMarkdown.parse(body, {});
  const index = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  const inline = index === -1 ? undefined : tokens[index + 1];
  const text = inline === undefined ? '' : plainText(inline);
  return text === '' ? undefined : text;
}

/** A file's name, or its folder's, as a title. */
function nameOf(path: string): string {
  const name = path.replace(/\/?readme\.md$/i, '').replace(/\.md$/i, '');
  return (name === '' ? path : name).split('/').at(-1)?.replaceAll('-', ' ') ?? path;
}
