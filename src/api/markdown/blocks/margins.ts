import { ATTRIBUTE_LINE, ATTRIBUTES, HTML_START, HTML_STOP, ID, SPACE, sticky } from '../patterns.ts';
import { trimStart } from '../trim.ts';

/** Where the lines of a list item or of a definition belong, by the column of its text. */
export interface Margins {
  column: number;
  /** A line indented far enough. */
  own: RegExp;
  /** A line that goes on without being indented. */
  lazy: RegExp;
  /** The indentation to remove. */
  indent: RegExp;
}

const cache = new Map<number, Margins>();

function marginsAt(column: number): Margins {
  const known = cache.get(column);
  if (known) return known;
  const step = '(?:\\t| {4})';
  const steps = Math.floor(column / 4);
  const text = '[^\\n]*[^ \\t\\n\\v\\f\\r][^\\n]*\\n';
  const notLazy = `(?! {0,${Math.min(column, 3)}}(?:${ATTRIBUTE_LINE}|${HTML_STOP}|${HTML_START}))`;
  const margins = {
    column,
    own: sticky(`(?:${step}{${steps}} {${column % 4}}|${step}{${steps + 1}})${text}`),
    lazy: sticky(notLazy + text),
    indent: new RegExp(`^ {${column}}`),
  };
  // Real texts need few columns; a hostile one must not fill the memory.
  if (column < 40) cache.set(column, margins);
  return margins;
}

const ATTRIBUTE_LIST = `${SPACE}*\\{:(?!(?:${ID})?:|/)${ATTRIBUTES}+\\}${SPACE}*`;
const attributeList = new RegExp(`^${ATTRIBUTE_LIST}`);
const emptyLine = new RegExp(`^(?:${ATTRIBUTE_LIST})?${SPACE}*$`);

/** Removes an attribute list before the text of an item or of a term. */
export const withoutAttributes = (text: string): string => text.replace(attributeList, '');

const TABS = /^( *)(\t+)/;

/** Reads what follows the marker on the first line: gives the text, and the margins that it sets. */
export function readFirstLine(marker: string, rest: string): { text: string; margins: Margins } {
  if (emptyLine.test(rest)) return { text: '', margins: marginsAt(4) };
  let content = rest;
  for (let tabs = TABS.exec(content); tabs; tabs = TABS.exec(content)) {
    const [run, spaces = '', tab = ''] = tabs;
    const width = 4 - ((spaces.length + marker.length) % 4) + (tab.length - 1) * 4;
    content = spaces + ' '.repeat(width) + content.slice(run.length);
  }
  const [indent = ''] = /^ */.exec(content) ?? [];
  return { text: withoutAttributes(trimStart(content)), margins: marginsAt(marker.length + indent.length) };
}

/** Removes the margin of a line; tells whether the line had it. */
export function outdent(line: string, margins: Margins): { text: string; isIndented: boolean } {
  const expanded = line.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
  return { text: expanded.replace(margins.indent, ''), isIndented: margins.indent.test(expanded) };
}
