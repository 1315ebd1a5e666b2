import type { MarkdownIt, StateBlock } from 'markdown-it';
import {
  ATTRIBUTE_LINE,
  BLANK,
  END_OF_BLOCK,
  HTML_START,
  HTML_STOP,
  INDENT,
  MARGIN,
  matchAt,
  SPACE,
  sticky,
} from '../patterns.ts';
import { cursor, moveTo } from './reader.ts';

const notCode = `(?!${MARGIN}${ATTRIBUTE_LINE}|${END_OF_BLOCK}|${MARGIN}(?:${HTML_STOP}|${HTML_START}))`;
const LINE = '[ \\t]*[^ \\t\\n\\v\\f\\r][^\\n]*\\n';
/** Source of the pattern of indented lines, with the lines that follow them lazily. */
export const INDENTED = `(?:(?:${BLANK})?(?:${INDENT}${LINE})+(?:${notCode}${LINE})*)*`;

const start = sticky(INDENT);
const indented = sticky(INDENTED);
const LAZY_LINE = /\n( {0,3}[^ \t\n\v\f\r])/g;
/** Matches the indentation of each line. */
export const INDENTATIONS = new RegExp(`^${INDENT}`, 'gm');

const SPACES = `${SPACE}*?`;
const fenced = new RegExp(
  ` {0,3}(([~\`]){3,})${SPACES}(?:[^ \\t\\n\\v\\f\\r]+)?${SPACES}\\n([^]*?)^ {0,3}\\1\\2*${SPACES}\\n`,
  'my',
);

function indentedCode(state: StateBlock): boolean {
  const from = cursor(state);
  if (!matchAt(start, state.src, from)) return false;
  const [code = ''] = matchAt(indented, state.src, from) ?? [];
  if (code === '') return false;
  state.push('code_block', 'pre', 0).content = code.replace(LAZY_LINE, ' $1').replace(INDENTATIONS, '');
  return moveTo(state, indented.lastIndex);
}

function fencedCode(state: StateBlock): boolean {
  const match = matchAt(fenced, state.src, cursor(state));
  if (!match) return false;
  state.push('code_block', 'pre', 0).content = match[3] ?? '';
  return moveTo(state, fenced.lastIndex);
}

/** Code blocks, by indentation and between fences of `~` or backquotes. */
export function codeBlocks(md: MarkdownIt): void {
  md.block.ruler.push('indented_code', indentedCode);
  md.block.ruler.push('fenced_code', fencedCode);
}
