import type { MarkdownIt } from 'markdown-it';
import { take } from './reader.ts';

const struck = /~~((?![ \t\n\v\f\r]|~)[^]*?[^ \t\n\v\f\r~])~~/y;

/** GFM's `~~strikethrough~~`, whose content is a text of its own. */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.push('strikethrough', (state) => {
    const match = take(state, struck);
    if (!match) return false;
    const children: typeof state.tokens = [];
    md.inline.parse(match[1] ?? '', md, state.env, children);
    state.push('html_span', 'del', 0).children = children;
    return true;
  });
}
