import { readEntry, type ContentFile } from '../content/read-entry.ts';
import { collectionFolders } from '../schema/collections.ts';
import { docPageSchema, type DocPage } from '../schema/doc-page.ts';
import type { Problem } from '../content/problem.ts';
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
const nothing = docPageSchema.parse({});

/** Reads one page. One whose front matter cannot be read is shown without it, and the fault is a problem. */
export function readDocPage({ path, text }: ContentFile): { page: DocSource; problems: Problem[] } {
  const folder = `${collectionFolders.docs}/`;
  const { entry, problems } = readEntry('docs', {
    path: folder + path,
    text: bare(text) ? `\n${text}` : text,
  });
  const data = entry?.data ?? nothing;
  const body = (entry?.body ?? text.replace(frontMatter, '')).replace(/^\uFEFF/, '');
  const title = data.title ?? headingOf(body) ?? nameOf(path);
  return {
    page: { path, key: addressKey(path), title, data, body, text },
    problems: problems.map((problem) => ({ ...problem, path: problem.path.slice(folder.length) })),
  };
}

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
