import type { MarkdownIt, StateBlock } from 'markdown-it';
import { SPAN_ELEMENTS } from '../html-elements.ts';
import { COMMENT, readRawHtml, readTag, TAG } from '../raw-html.ts';
import { MARGIN, matchAt, sticky } from '../patterns.ts';
import { cursor, moveTo } from './reader.ts';

const comment = sticky(COMMENT);
const tag = sticky(MARGIN + TAG);
const restOfLine = sticky('(?:[ \\t]*\\n)?');

function htmlComment(state: StateBlock): boolean {
  const match = matchAt(comment, state.src, cursor(state));
  if (!match) return false;
  state.push('html_block', '', 0).content = `${match[0]}\n`;
  matchAt(restOfLine, state.src, comment.lastIndex);
  return moveTo(state, restOfLine.lastIndex);
}

function htmlElement(state: StateBlock): boolean {
  const match = matchAt(tag, state.src, cursor(state));
  const { name, isEmpty } = match ? readTag(match) : { name: '', isEmpty: true };
  if (name === '' || SPAN_ELEMENTS.has(name)) return false;
  const start = tag.lastIndex;
  const { html, end } = isEmpty ? { html: `<${name} />`, end: start } : readRawHtml(state.src, start, name);
  state.push('html_block', '', 0).content = `${html}\n`;
  if (isEmpty || name === 'script' || name === 'style') return moveTo(state, end);
  matchAt(restOfLine, state.src, end);
  return moveTo(state, restOfLine.lastIndex);
}

/** HTML comments, and elements that do not belong in a paragraph; what they hold stays as it is. */
export function htmlBlocks(md: MarkdownIt): void {
  md.block.ruler.push('html_comment', htmlComment);
  md.block.ruler.push('html_element', htmlElement);
}
