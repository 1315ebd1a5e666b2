import type { MarkdownIt, StateInline } from 'markdown-it';
import { matchAt, SPACE, sticky, WORD } from '../patterns.ts';
import { addSpan, addText, take } from './reader.ts';

const OPENING: Record<string, string> = { '"': '“', "'": '‘' };
const CLOSING: Record<string, string> = { '"': '”', "'": '’' };

const QUOTE = `(["'])`;
const PUNCTUATION = '[!"#$%\'()*+,\\-./:;<=>?@\\[\\\\\\]^`{|}~]';
const AFTER_CLOSING = `(?=${PUNCTUATION}(?!\\.\\.|${WORD})|_(?!\\.\\.)(?=${WORD}))`;

// Each: what comes before, the quotes, what follows. The first that matches wins.
const quoteRules = [
  { pattern: `()${QUOTE}(?=[_*]{1,2}[^ \\t\\n\\v\\f\\r])`, marks: OPENING },
  { pattern: `()${QUOTE}${AFTER_CLOSING}`, marks: CLOSING },
  { pattern: `(${SPACE}?)("'|'")(?=\\w)`, marks: OPENING },
  { pattern: `(${SPACE}?)(')(?=\\d\\ds)`, marks: CLOSING },
  { pattern: `(${SPACE})${QUOTE}(?=\\w)`, marks: OPENING },
  { pattern: `([^ \\\\\\t\\r\\n\\[{(-])${QUOTE}`, marks: CLOSING },
  { pattern: `()${QUOTE}(?=${SPACE}|s(?!${WORD})|$)`, marks: CLOSING },
  { pattern: `([^]?)(')`, marks: OPENING },
  { pattern: `([^]?)(")`, marks: OPENING },
].map(({ pattern, marks }) => ({ pattern: sticky(pattern), marks }));

const start = /[^\\]?["']/uy;

function quote(state: StateInline): boolean {
  if (!matchAt(start, state.src, state.pos)) return false;
  for (const { pattern, marks } of quoteRules) {
    const match = take(state, pattern);
    if (match) {
      addText(state, match[1] ?? '');
      for (const mark of match[2] ?? '') addSpan(state, 'quote', marks[mark] ?? mark);
      return true;
    }
  }
  return false;
}

/** Curly quotes and apostrophes (kramdown's `SQ_RULES`, after SmartyPants). */
export function quotes(md: MarkdownIt): void {
  md.inline.ruler.push('quote', quote);
}
