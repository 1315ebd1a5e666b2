import type { MarkdownIt, StateBlock } from 'markdown-it';
import { MARGIN, matchAt, sticky } from '../patterns.ts';
import { trimEnd } from '../trim.ts';
import { cursor, isAfterBoundary, moveTo, textBlock } from './reader.ts';

const atx = sticky('(#{1,6})[\\t ]+([^\\n]*)\\n');
const setext = sticky(`${MARGIN}([^ \\t\\n][^\\n]*)\\n([-=])[-=]*[ \\t\\v\\f\\r]*\\n`);
const ID = /[\t ]\{#[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*\}$/u;
const CLOSING_MARKS = /[\t ]#+$/;

const withoutId = (text: string): string => trimEnd(trimEnd(text).replace(ID, ''));

function atxHeading(state: StateBlock): boolean {
  const [, marks = '', contents = ''] = matchAt(atx, state.src, cursor(state)) ?? [];
  const text = trimEnd(withoutId(contents).replace(CLOSING_MARKS, ''));
  if (text === '') return false;
  state.tokens.push(textBlock(state, 'heading', text, `h${marks.length}`));
  return moveTo(state, atx.lastIndex);
}

function setextHeading(state: StateBlock): boolean {
  if (!isAfterBoundary(state)) return false;
  const [, contents = '', underline] = matchAt(setext, state.src, cursor(state)) ?? [];
  const text = withoutId(contents);
  if (text === '') return false;
  state.tokens.push(textBlock(state, 'heading', text, underline === '-' ? 'h2' : 'h1'));
  return moveTo(state, setext.lastIndex);
}

/** ATX headers, as the GFM parser reads them. */
export function atxHeadings(md: MarkdownIt): void {
  md.block.ruler.push('atx', atxHeading);
}

/** Setext headers: a single line, underlined, after a blank one. */
export function setextHeadings(md: MarkdownIt): void {
  md.block.ruler.push('setext', setextHeading);
}
