import type { MarkdownIt, StateBlock } from 'markdown-it';
import { LAZY_END, MARGIN, matchAt, sticky } from '../patterns.ts';
import { cursor, linesUntil, moveTo, readBlocks } from './reader.ts';

const start = sticky(`${MARGIN}>`);
const end = sticky(LAZY_END);
const MARKS = new RegExp(`^${MARGIN}> ?`, 'gm');

function blockquote(state: StateBlock): boolean {
  const from = cursor(state);
  if (!matchAt(start, state.src, from)) return false;
  const to = linesUntil(end, state, from);
  const text = state.src.slice(from, to).replace(MARKS, '');
  state.push('blockquote', 'blockquote', 0).children = readBlocks(state, text);
  return moveTo(state, to);
}

/** Blockquotes, which go on to the next blank line, marked or not. */
export function blockquotes(md: MarkdownIt): void {
  md.block.ruler.push('blockquote', blockquote);
}
