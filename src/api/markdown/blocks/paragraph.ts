import type { MarkdownIt, StateBlock } from 'markdown-it';
import { BULLET, DEFINITION, LAZY_END, MARGIN, matchAt, NUMBER, sticky } from '../patterns.ts';
import { trimEnd, trimStart } from '../trim.ts';
import { cursor, inline, linesUntil, moveTo, textBlock } from './reader.ts';

const start = sticky(`${MARGIN}[^ \\t]`);
const end = sticky(
  `${LAZY_END}|${BULLET}|${NUMBER}|#{1,6}[\\t ]+[^\\n]*\\n|${DEFINITION}|${MARGIN}>|${MARGIN}[~\`]{3,}`,
);
const line = sticky('[^\\n]*\\n?');

function paragraph(state: StateBlock): boolean {
  const from = cursor(state);
  if (!matchAt(start, state.src, from)) return false;
  const to = linesUntil(end, state, from);
  const text = trimEnd(state.src.slice(from, to));
  const last = state.tokens.at(-1);
  if (last?.type === 'paragraph' && last.children?.[0]) {
    // Something looked like another block and was none, so the paragraph before it goes on.
    const hardBreak = state.src.slice(Math.max(from - 3, 0), from) === '  \n';
    last.children[0].content += `${hardBreak ? '  \n' : '\n'}${text}`;
  } else {
    state.tokens.push(textBlock(state, 'paragraph', trimStart(text), 'p'));
  }
  return moveTo(state, to);
}

function looseLine(state: StateBlock): boolean {
  const [text = ''] = matchAt(line, state.src, cursor(state)) ?? [];
  state.tokens.push(inline(state, text));
  return moveTo(state, line.lastIndex);
}

/**
 * Paragraphs, which lists, quotes, ATX headers, definitions and fences interrupt (GFM's `paragraph_end`).
 * A line that no rule wants, such as one that begins with a space and a tab, stays text outside of them.
 */
export function paragraphs(md: MarkdownIt): void {
  md.block.ruler.push('paragraph', paragraph);
  md.block.ruler.push('loose_line', looseLine);
}
