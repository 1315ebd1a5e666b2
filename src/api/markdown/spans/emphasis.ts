import type { MarkdownIt, StateInline } from 'markdown-it';
import { matchAt } from '../patterns.ts';
import { addText, openSpans, readInside, take } from './reader.ts';

const delimiters = /\*\*?|__?/y;
const LETTER_BEFORE = /\p{Alphabetic}-?$/u;
const alphanumeric = /[\p{Alphabetic}\p{Nd}]/uy;
const space = /[ \t\n\v\f\r]/y;

function readEmphasis(state: StateInline, start: number, delimiter: string): boolean {
  const tag = delimiter.length === 2 ? 'strong' : 'em';
  const isEnd = (): boolean => {
    const after = state.pos + delimiter.length;
    if (!state.src.startsWith(delimiter, state.pos) || matchAt(space, state.src, state.pos - 1)) return false;
    if (tag === 'em' && state.src.startsWith(delimiter, after) && state.src.charAt(after + 1) !== delimiter)
      return false;
    if (delimiter.startsWith('_') && matchAt(alphanumeric, state.src, after)) return false;
    return state.tokens.length > 0 || state.pending !== '';
  };
  state.pos = start + delimiter.length;
  const { children, isEnded } = readInside(state, tag, isEnd);
  if (!isEnded) return false;
  state.push('element', tag, 0).children = children;
  state.pos += delimiter.length;
  return true;
}

function emphasisOrText(state: StateInline): boolean {
  const start = state.pos;
  const [delimiter] = take(state, delimiters) ?? [];
  if (delimiter === undefined) return false;
  const kind = delimiter.length === 2 ? 'strong' : 'em';
  const open = openSpans(state);
  const isText =
    (delimiter.startsWith('_') && LETTER_BEFORE.test(state.src.slice(Math.max(start - 4, 0), start))) ||
    matchAt(space, state.src, state.pos) !== null ||
    open.includes(kind);
  if (!isText) {
    if (readEmphasis(state, start, delimiter)) return true;
    if (kind === 'strong' && open.at(-1) !== 'em' && readEmphasis(state, start, delimiter.charAt(0)))
      return true;
    state.pos = start + delimiter.length;
  }
  return addText(state, delimiter);
}

/** Emphasis with `*` and `_`, one or two. */
export function emphasis(md: MarkdownIt): void {
  md.inline.ruler.push('emphasis', emphasisOrText);
}
