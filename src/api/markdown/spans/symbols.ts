import type { MarkdownIt } from 'markdown-it';
import { addSpan, take } from './reader.ts';

const SYMBOLS: Record<string, string> = {
  '---': '—',
  '--': '–',
  '...': '…',
  '\\<<': '&lt;&lt;',
  '\\>>': '&gt;&gt;',
  '<< ': '«\u00a0',
  ' >>': '\u00a0»',
  '<<': '«',
  '>>': '»',
};
const symbol = /---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/y;

/** Typographic symbols: dashes, ellipses and guillemets (kramdown's `TYPOGRAPHIC_SYMS`). */
export function symbols(md: MarkdownIt): void {
  md.inline.ruler.push('symbol', (state) => {
    const match = take(state, symbol);
    return match !== null && addSpan(state, 'symbol', SYMBOLS[match[0]] ?? match[0]);
  });
}
