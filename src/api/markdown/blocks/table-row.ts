import type { StateBlock } from 'markdown-it';
import { readPart } from '../spans/reader.ts';
import { trim } from '../trim.ts';

/** Source of the pattern of a line with a pipe that no backslash escapes. */
export const TABLE_PIPE = '(?:\\||[^\\n]*?[^\\\\\\n]\\|)';
const pipe = new RegExp(`^${TABLE_PIPE}`);
const CELL_END = /(?<!\\)\|/;

/** Splits a row into its cells, leaving the pipes within code alone. */
export function splitRow(state: StateBlock, row: string, hasLeadingPipe: boolean): string[] {
  const cells: string[] = [];
  const append = (text: string): void => void cells.push((cells.pop() ?? '') + text);
  splitAtCode(row).forEach((part, index) => {
    if (index % 2 === 1) append(part);
    else
      for (const { type, content } of readPart(state, part, 'code')) {
        if (type === 'code_span') append(asCode(content));
        else {
          const [first = '', ...others] = content.split(CELL_END).map((text) => text.replaceAll('\\|', '|'));
          append(first);
          cells.push(...others);
        }
      }
  });
  if (hasLeadingPipe && trim(cells[0] ?? '') === '') cells.shift();
  if (trim(cells.at(-1) ?? '') === '') cells.pop();
  return cells.map(trim);
}

/** Texts and `code` elements in turn; an element stands on one line. */
function splitAtCode(row: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = row.indexOf('<code'); at !== -1; at = row.indexOf('<code', at)) {
    const [line = ''] = row.slice(at).split('\n', 1);
    const inside = line.indexOf('>', '<code'.length) + 1;
    const end = inside === 0 ? -1 : line.indexOf('</code>', inside);
    if (end === -1) at += line.length;
    else {
      const after = at + end + '</code>'.length;
      parts.push(row.slice(from, at), row.slice(at, after));
      from = at = after;
    }
  }
  return [...parts, row.slice(from)];
}

function asCode(content: string): string {
  const longest = (content.match(/`+/g) ?? []).reduce((most, run) => (run > most ? run : most), '');
  return longest === '' ? `\`${content}\`` : `\`${longest} ${content} ${longest}\``;
}

/** Tells whether each line of a table has a pipe outside of code and HTML elements. */
export function hasPipeOnEachLine(state: StateBlock, lines: string): boolean {
  let hasPipe = false;
  for (const { type, content, tag } of readPart(state, lines, 'code and HTML')) {
    const parts = (type === 'html_span' ? tag : content).replace(/(?<!\n)\n+$/, '').split('\n');
    const [first = ''] = parts;
    if (type === 'code_span') {
      if (parts.length > 2 || (parts.length === 2 && !hasPipe)) break;
      if (parts.length === 2) hasPipe = false;
    } else {
      if (parts.length > 1 && !hasPipe && !pipe.test(first)) break;
      hasPipe = (parts.length === 1 && hasPipe) || pipe.test(parts.at(-1) ?? '');
    }
  }
  return hasPipe;
}
