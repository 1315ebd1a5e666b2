import type { MarkdownIt, StateInline } from 'markdown-it';
import { matchAt } from '../patterns.ts';
import { addSpan, addText, take } from './reader.ts';

const delimiters = /`+/y;
const space = /[ \t\n\v\f\r]/y;

function codeSpan(state: StateInline): boolean {
  const start = state.pos;
  const [delimiter] = take(state, delimiters) ?? [];
  if (delimiter === undefined) return false;
  const isSimple = delimiter.length === 1;
  const isAfterSpace = start === 0 || matchAt(space, state.src, start - 1);
  if (isSimple && isAfterSpace && matchAt(space, state.src, state.pos)) return addText(state, delimiter);
  const end = state.src.indexOf(delimiter, state.pos);
  if (end < 0) return addText(state, delimiter);
  const code = state.src.slice(state.pos, end);
  state.pos = end + delimiter.length;
  return addSpan(state, 'code_span', isSimple ? code : code.replace(/^ /, '').replace(/ $/, ''));
}

/** Code between backquotes. */
export function codeSpans(md: MarkdownIt): void {
  md.inline.ruler.push('code_span', codeSpan, { alt: ['code', 'code and HTML'] });
}
