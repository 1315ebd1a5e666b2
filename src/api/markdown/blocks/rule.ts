import type { MarkdownIt } from 'markdown-it';
import { MARGIN, matchAt, sticky } from '../patterns.ts';
import { cursor, moveTo } from './reader.ts';

/** Source of the pattern of a horizontal rule; a list ends there after a blank line. */
export const RULE = `${MARGIN}([*_-])[ \\t]*\\1[ \\t]*\\1(?:\\1|[ \\t])*\\n`;
const rule = sticky(RULE);

/** Horizontal rules. */
export function rules(md: MarkdownIt): void {
  md.block.ruler.push('rule', (state) => {
    if (!matchAt(rule, state.src, cursor(state))) return false;
    state.push('rule', 'hr', 0);
    return moveTo(state, rule.lastIndex);
  });
}
