import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  type Pair,
  type ToStringOptions,
  type YAMLMap,
} from 'yaml';
import { daysAsText } from './yaml-tags.ts';

/** Long texts stay on their line, days are not quoted, lists are indented: as the community's files are. */
const yamlStyle = { version: '1.1', customTags: daysAsText, lineWidth: 0, indentSeq: true } as const;

/** The text of a new file: front matter and Markdown. Values are written by the YAML library, whatever they hold. */
export function newEntryText(frontMatter: Readonly<Record<string, unknown>>, body = ''): string {
  const markdown = body.trim() === '' ? '' : `\n${body.trim()}\n`;
  return `---\n${stringify(frontMatter, yamlStyle)}---\n${markdown}`;
}

/** A value to put at a path of the front matter; undefined takes the key away. */
export interface FrontMatterEdit {
  readonly path: readonly [string, ...(string | number)[]];
  readonly value: unknown;
}

const opening = /^\uFEFF?---[^\S\n]*\n/;
const closing = /^---[^\S\n]*$/m;

/**
 * The text of a file with some values of its front matter changed. The other keys, with their order and comments, and
 * the body stay byte for byte; a changed key is written anew, its inner comments kept.
 * Throws when the file has no front matter that is a map.
 */
export function editEntryText(text: string, edits: readonly FrontMatterEdit[]): string {
  const [open] = opening.exec(text) ?? [];
  const inside = text.slice(open?.length);
  const end = closing.exec(inside)?.index;
  if (open === undefined || end === undefined) throw new Error('The file has no front matter to edit.');
  const lineEnd = open.endsWith('\r\n') ? '\r\n' : '\n';
  const edited = edits.reduce(editKey, inside.slice(0, end).replaceAll('\r\n', '\n'));
  return open + edited.replaceAll('\n', lineEnd) + inside.slice(end);
}

function editKey(yaml: string, edit: FrontMatterEdit): string {
  const document = parseDocument(yaml, yamlStyle);
  if (!isMap(document.contents)) throw new Error('The front matter to edit is not a map.');
  return editScalar(document, yaml, edit) ?? rewriteKey(document, document.contents, yaml, edit);
}

/** Puts one value on a line in the place of another, quoted as that one was; undefined where that cannot be done. */
function editScalar(document: Document, yaml: string, { path, value }: FrontMatterEdit): string | undefined {
  const held = document.getIn(path, true);
  if (!isScalar(held) || !held.range || typeof value === 'object' || value === undefined) return undefined;
  const [start, end] = held.range;
  const scalar = new Scalar(value);
  if (held.type !== undefined && !held.type.startsWith('BLOCK')) scalar.type = held.type;
  const text = new Document(scalar, yamlStyle).toString(yamlStyle).trimEnd();
  if (start === end || text.includes('\n')) return undefined;
  const edited = yaml.slice(0, start) + text + yaml.slice(end);
  return isHeld(edited, path, value) ? edited : undefined;
}

function isHeld(yaml: string, path: FrontMatterEdit['path'], value: unknown): boolean {
  const document = parseDocument(yaml, yamlStyle);
  return document.errors.length === 0 && document.getIn(path) === value;
}

function rewriteKey(
  document: Document,
  map: YAMLMap,
  yaml: string,
  { path, value }: FrontMatterEdit,
): string {
  const [key] = path;
  const before = pairOf(map, key);
  const [start, end] = before ? rangeOf(before, yaml) : [yaml.length, yaml.length];
  set(document, path, value);
  const after = pairOf(map, key);
  return yaml.slice(0, start) + (after ? textOf(after, listStyle(yaml)) : '') + yaml.slice(end);
}

/** How far a file indents its lists, read off the first one. */
function listStyle(yaml: string): Pick<ToStringOptions, 'indent' | 'indentSeq'> {
  const [, key = '', item = '  '] =
    /(?<![^\n])( *)[^\s#-][^\n]*:[^\S\n]*\n(?: *#[^\n]*\n)*( *)- /.exec(yaml) ?? [];
  const indent = item.length - key.length;
  return indent > 0 ? { indent, indentSeq: true } : { indent: 2, indentSeq: false };
}

function set(document: Document, path: FrontMatterEdit['path'], value: unknown): void {
  if (value === undefined) {
    document.deleteIn(path);
    return;
  }
  const parent = path.slice(0, -1);
  if (typeof path.at(-1) === 'number' && !isSeq(document.getIn(parent)))
    document.setIn(parent, document.createNode([]));
  document.setIn(path, document.createNode(value));
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => (isScalar(pair.key) ? pair.key.value : pair.key) === key);

/** Where a key and its value stand, line end included. */
function rangeOf({ key, value }: Pair, yaml: string): [number, number] {
  const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  const end = isNode(value) ? (value.range?.[2] ?? yaml.length) : yaml.length;
  return [start, yaml[end - 1] === '\n' || end === yaml.length ? end : yaml.indexOf('\n', end) + 1];
}

function textOf(pair: Pair, lists: ReturnType<typeof listStyle>): string {
  const document = new Document({}, yamlStyle);
  if (isMap(document.contents)) document.contents.items.push(pair);
  return document.toString({ ...yamlStyle, ...lists });
}
