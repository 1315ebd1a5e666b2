import type { MarkdownIt } from 'markdown-it';
import { trim } from '../trim.ts';
import { addSpan, take } from './reader.ts';

const math = /\$\$([^]*?)\$\$/y;

/** Formulas between `$$` within a text. */
export function mathSpans(md: MarkdownIt): void {
  md.inline.ruler.push('math_span', (state) => {
    const match = take(state, math);
    return match !== null && addSpan(state, 'math_span', trim(match[1] ?? ''));
  });
}
