import type { MarkdownIt, StateBlock, StateCore, StateInline } from 'markdown-it';
import { maskCode } from './mask-code.ts';
import { splitTags } from './split-tags.ts';
import { attributesOf, pairsOf, tagAt, tagsIn, type Tag } from './tags.ts';

/** Blocks that hold Markdown up to their end. */
const containers = new Set([
  ...['hint', 'tabs', 'tab', 'code-tabs', 'code-tabs-item', 'stepper', 'step', 'columns', 'column'],
  ...['code', 'if', 'updates', 'update', 'prompt'],
]);
/** Blocks that may stand without an end. */
const lone = new Set([
  ...['content-ref', 'page-ref', 'embed', 'file', 'include', 'openapi', 'openapi-operation'],
  ...['openapi-schemas', 'else', 'elseif', 'elif'],
]);

/** Whether the site knows what to do with a block. */
export const isKnownBlock = (name: string): boolean => containers.has(name) || lone.has(name);

const pairsByDocument = new WeakMap<object, ReadonlyMap<number, Tag>>();

function prepare(state: StateCore): void {
  state.src = splitTags(state.src);
  pairsByDocument.set(state.env, pairsOf(tagsIn(maskCode(state.src))));
}

const lineOf = (state: StateBlock, offset: number, from: number): number => {
  let line = from;
  while ((state.eMarks[line] ?? Infinity) < offset) line++;
  return line;
};

function pushHtml(state: StateBlock | StateInline, type: 'html_block' | 'html_inline', html: string): void {
  state.push(type, '', 0).content = html;
}

/** The element that stands for a tag until the page is put together (see passes/). */
function opening({ utils }: MarkdownIt, element: 'div' | 'span', tag: Tag): string {
  const attributes = Object.entries(attributesOf(tag))
    .filter(([name]) => /^[a-z-]+$/i.test(name))
    .map(([name, value]) => ` data-at-${name.toLowerCase()}="${utils.escapeHtml(value)}"`);
  return `<${element} data-block="${utils.escapeHtml(tag.name)}"${attributes.join('')}>`;
}

const asText = (md: MarkdownIt, { src }: { src: string }, { start, end }: Tag): string =>
  `<span data-unknown>${md.utils.escapeHtml(src.slice(start, end))}</span>`;

function block(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const tag = state.src.startsWith('{%', start) ? tagAt(state.src, start) : undefined;
  if (!tag) return false;
  const openLine = lineOf(state, tag.end, startLine);
  if (openLine >= endLine) return false;
  if (silent) return true;
  const close = pairsByDocument.get(state.env)?.get(start);
  const closeLine = close ? lineOf(state, close.start, openLine) : endLine;
  const closed = closeLine < endLine;
  if (lone.has(tag.name) || (closed && containers.has(tag.name))) {
    pushHtml(state, 'html_block', `${opening(state.md, 'div', tag)}\n`);
    if (closed) inside(state, openLine + 1, closeLine, state.sCount[startLine] ?? 0);
    pushHtml(state, 'html_block', '</div>\n');
    state.line = closed ? lineOf(state, close?.end ?? 0, closeLine) + 1 : openLine + 1;
  } else {
    pushHtml(state, 'html_block', `<p>${asText(state.md, state, tag)}</p>\n`);
    state.line = openLine + 1;
  }
  return true;
}

/** Reads the lines of a block, whatever their indentation: hands indent them as the tags, more, or not at all. */
function inside(state: StateBlock, from: number, to: number, indent: number): void {
  const { parentType, lineMax, blkIndent } = state;
  const lines = Array.from({ length: to - from }, (_, index) => from + index);
  const indents = lines.filter((line) => !state.isEmpty(line)).map((line) => state.sCount[line] ?? 0);
  state.parentType = 'root';
  state.lineMax = to;
  state.blkIndent = indents.reduce((least, one) => Math.min(least, one), indent);
  // Counted as markdown-it counts its own, which stops at its deepest.
  state.level++;
  state.md.block.tokenize(state, from, to);
  state.level--;
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
}

function inline(state: StateInline, silent: boolean): boolean {
  const tag = state.src.startsWith('{%', state.pos) ? tagAt(state.src, state.pos) : undefined;
  if (!tag) return false;
  if (!silent) {
    const html = lone.has(tag.name)
      ? `${opening(state.md, 'span', tag)}</span>`
      : asText(state.md, state, tag);
    pushHtml(state, 'html_inline', html);
  }
  state.pos = tag.end;
  return true;
}

/** A formula, `$$…$$`, is shown as it is written: its marks are no emphasis. */
function formula(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('$$', state.pos)) return false;
  const end = state.src.indexOf('$$', state.pos + 2);
  if (end === -1) return false;
  if (!silent) {
    const text = state.md.utils.escapeHtml(state.src.slice(state.pos + 2, end).trim());
    pushHtml(state, 'html_inline', `<code>${text}</code>`);
  }
  state.pos = end + 2;
  return true;
}

/**
 * A plugin of markdown-it for GitBook's `{% … %}` blocks: a known block becomes an element with `data-block` and a
 * `data-at-…` for each attribute around its rendered Markdown, any other tag a text in an element with `data-unknown`.
 */
export function gitbookBlocks(md: MarkdownIt): void {
  md.core.ruler.after('normalize', 'gitbook_tags', prepare);
  md.block.ruler.before('table', 'gitbook_block', block, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('escape', 'gitbook_tag', inline);
  md.inline.ruler.before('escape', 'gitbook_formula', formula);
}
