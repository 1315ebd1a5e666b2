import type { MarkdownIt } from 'markdown-it';
import { addSpan, addText, take } from './reader.ts';

const CHARACTERS = '[\\\\.*_+`<>()\\[\\]{}#!:|"\'$=~-]';
const hardBreak = /(?: {2}|\\\\)(?=\n)/y;
const escaped = new RegExp(`\\\\(${CHARACTERS})`, 'y');

/** Matches a character that a backslash makes text. */
export const ESCAPED = new RegExp(`\\\\(${CHARACTERS})`, 'g');

/** Hard breaks, by two spaces or two backslashes at the end of a line, and characters after a backslash. */
export function escapes(md: MarkdownIt): void {
  md.inline.ruler.push(
    'hard_break',
    (state) => take(state, hardBreak) !== null && addSpan(state, 'break', '<br />'),
  );
  md.inline.ruler.push('escape', (state) => {
    const match = take(state, escaped);
    return match !== null && addText(state, match[1] ?? '');
  });
}
