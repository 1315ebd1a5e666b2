import type { MarkdownIt, StateBlock } from 'markdown-it';
import { MARGIN, matchAt, sticky } from '../patterns.ts';
import { trim } from '../trim.ts';
import { cursor, isAfterBoundary, isBeforeBoundary, moveTo } from './reader.ts';

const math = sticky(`${MARGIN}\\$\\$([^]*?)\\$\\$(?:[ \\t\\v\\f\\r]*\\n)?`);

function mathBlock(state: StateBlock): boolean {
  const match = matchAt(math, state.src, cursor(state));
  const end = math.lastIndex;
  if (!match || !isAfterBoundary(state) || !isBeforeBoundary(state, end)) return false;
  state.push('math_block', '', 0).content = trim(match[1] ?? '');
  return moveTo(state, end);
}

/** Formulas between `$$` that stand alone. */
export function mathBlocks(md: MarkdownIt): void {
  md.block.ruler.push('math', mathBlock);
}
