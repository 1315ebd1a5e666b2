import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { MARGIN, matchAt, sticky } from '../patterns.ts';
import { cursor, isAfterBoundary, isBeforeBoundary, moveTo, textBlock } from './reader.ts';
import { hasPipeOnEachLine, splitRow, TABLE_PIPE } from './table-row.ts';

const line = sticky(`${TABLE_PIPE}[^\\n]*\\n`);
const start = sticky(`${MARGIN}(?=[^ \\t\\n\\v\\f\\r])${TABLE_PIPE}`);
const separator = sticky('[+|: \\t-]*?-[+|: \\t-]*\\n');
const footSeparator = sticky('[+|: \\t=]*?=[+|: \\t=]*\\n');

interface Part {
  tag: 'thead' | 'tbody' | 'tfoot';
  rows: string[];
}

function readParts(source: string, from: number): { parts: Part[]; end: number } {
  const parts: Part[] = [];
  let rows: string[] = [];
  let hasFoot = false;
  let at = matchAt(separator, source, from) ? separator.lastIndex : from;
  const close = (tag: Part['tag']): void => {
    if (rows.length > 0) parts.push({ tag, rows });
    rows = [];
  };
  for (let row = matchAt(line, source, at); row; row = matchAt(line, source, at)) {
    if (matchAt(separator, source, at)) {
      if (!hasFoot) close(parts.length === 0 ? 'thead' : 'tbody');
    } else if (matchAt(footSeparator, source, at)) {
      close('tbody');
      hasFoot = true;
    } else {
      rows.push(row[0].replace(/(?<![ \t])[ \t]*\n$/, ''));
    }
    at += row[0].length;
  }
  close(hasFoot ? 'tfoot' : 'tbody');
  return { parts, end: at };
}

function container(state: StateBlock, tag: string, children: Token[]): Token {
  const token = new state.Token('table_part', tag, 0);
  token.children = children;
  return token;
}

function table(state: StateBlock): boolean {
  const from = cursor(state);
  if (!matchAt(start, state.src, from) || !isAfterBoundary(state)) return false;
  const { parts, end } = readParts(state.src, from);
  if (!isBeforeBoundary(state, end) || !hasPipeOnEachLine(state, state.src.slice(from, end - 1)))
    return false;
  if (!parts.some(({ tag }) => tag === 'tbody')) return false;

  const hasLeadingPipe = /^[ \t\v\f\r]*\|/.test(matchAt(line, state.src, from)?.[0] ?? '');
  const cells = parts.map(({ tag, rows }) => ({
    tag,
    rows: rows.map((row) => splitRow(state, row, hasLeadingPipe)),
  }));
  const columns = Math.max(...cells.flatMap(({ rows }) => rows.map((row) => row.length)));
  const token = container(state, 'table', []);
  token.children = cells.map(({ tag, rows }) => {
    const toCell = (row: string[], column: number): Token =>
      textBlock(state, 'cell', row[column] ?? '', tag === 'thead' ? 'th' : 'td');
    const toRow = (row: string[]): Token =>
      container(
        state,
        'tr',
        Array.from({ length: columns }, (_, column) => toCell(row, column)),
      );
    return container(state, tag, rows.map(toRow));
  });
  state.tokens.push(token);
  return moveTo(state, end);
}

/** Tables: a block of its own whose every line has a pipe outside of code and HTML, with or without a header. */
export function tables(md: MarkdownIt): void {
  md.block.ruler.push('table', table);
}
