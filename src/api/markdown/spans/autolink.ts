import type { MarkdownIt } from 'markdown-it';
import { addSpan, take } from './reader.ts';

const part = '[\\p{Alphabetic}\\p{Nd}_.-]+?';
const autolink = new RegExp(`<((?:mailto|https?|ftps?):[^\\n]+?|${part}@${part})>`, 'uy');

/** Addresses between angle brackets; kramdown leaves those without as text. */
export function autolinks(md: MarkdownIt): void {
  md.inline.ruler.push('autolink', (state) => {
    const match = take(state, autolink);
    return match !== null && addSpan(state, 'link_text', (match[1] ?? '').replace(/^mailto:/, ''));
  });
}
