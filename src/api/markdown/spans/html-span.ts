import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { BLOCK_ELEMENTS, isKnown, MARKDOWN_ELEMENTS } from '../html-elements.ts';
import { matchAt, SPACE, sticky } from '../patterns.ts';
import { CLOSING_TAG, COMMENT, readTag, TAG } from '../raw-html.ts';
import { addSpan, addText, openSpans, readInside, take } from './reader.ts';

const comment = sticky(COMMENT);
const closingTag = sticky(CLOSING_TAG);
const openingTag = sticky(TAG);

function htmlSpan(state: StateInline): boolean {
  if (state.src.charAt(state.pos) !== '<') return false;
  const whole = take(state, comment);
  if (whole) return addSpan(state, 'html_comment', whole[0]);
  const closing = take(state, closingTag);
  if (closing) return addText(state, closing[0]);
  const opening = take(state, openingTag);
  if (!opening) return false;
  const { name, isEmpty } = readTag(opening);
  if (BLOCK_ELEMENTS.has(name)) return addText(state, opening[0]);
  const children = isEmpty ? [] : readElement(state, name);
  const token = state.push('html_span', name, 0);
  token.children = children;
  return true;
}

function readElement(state: StateInline, name: string): Token[] {
  const isRaw = !MARKDOWN_ELEMENTS.has(name) || openSpans(state).at(-1) === 'raw';
  const end = new RegExp(`</${state.md.utils.escapeRE(name)}${SPACE}*>`, isKnown(name) ? 'iy' : 'y');
  const isEnd = (): boolean => matchAt(end, state.src, state.pos) !== null;
  const { children, isEnded } = readInside(state, isRaw ? 'raw' : 'html', isEnd, isRaw ? 'HTML' : '');
  if (isEnded) take(state, end);
  else addRest(state, children);
  return children;
}

/** An element that is not closed takes the rest of the text, as it is. */
function addRest(state: StateInline, children: Token[]): void {
  let last = children.at(-1);
  if (last?.type !== 'text') children.push((last = new state.Token('text', '', 0)));
  last.content += state.src.slice(state.pos);
  state.pos = state.src.length;
}

/**
 * HTML within a text: comments, and elements that may stand in a paragraph. Tags of other elements, and
 * closing tags that close nothing, are text.
 */
export function htmlSpans(md: MarkdownIt): void {
  md.inline.ruler.push('html_span', htmlSpan, { alt: ['HTML', 'code and HTML'] });
}
