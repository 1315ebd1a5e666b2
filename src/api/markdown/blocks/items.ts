import { BLANK, END_OF_BLOCK, matchAt, sticky } from '../patterns.ts';
import { type Margins, outdent, readFirstLine } from './margins.ts';
import { RULE } from './rule.ts';

const blank = sticky(BLANK);
const rule = sticky(RULE);
const endOfBlock = sticky(END_OF_BLOCK);

/** A line of an item after its first, without its margin; several blank lines count as one. */
interface Line {
  text: string;
  isBlank: boolean;
  isIndented: boolean;
}

/** An item of a list, or a definition. */
export interface Item {
  first: string;
  lines: Line[];
  margins: Margins;
  isAfterBlank: boolean;
}

export interface Marker {
  /** Source of the pattern of the marker alone. */
  sign: string;
  /** Matches the first line of the first item: its margin and marker, then its text. */
  first: RegExp;
  /** Whether a horizontal rule after a blank line ends the items. */
  yieldsToRule: boolean;
}

export interface Items {
  items: Item[];
  end: number;
  /** Whether the mark `^` stands where they end. */
  isEnded: boolean;
}

/** Reads items, from the first marker on. */
export function readItems(source: string, start: number, marker: Marker): Items {
  const items: Item[] = [];
  let pattern = marker.first;
  let isAfterBlank = false;
  let at = start;
  while (at < source.length && !(isAfterBlank && marker.yieldsToRule && matchAt(rule, source, at))) {
    if (matchAt(endOfBlock, source, at)) return { items, end: at, isEnded: true };
    const first = matchAt(pattern, source, at);
    const line: RegExpExecArray | null = first ?? matchLine(items.at(-1), source, at, isAfterBlank);
    const lines = line ?? matchAt(blank, source, at);
    if (!lines) break;
    if (first) {
      const { text, margins } = readFirstLine(first[1] ?? '', first[2] ?? '');
      items.push({ first: text, lines: [], margins, isAfterBlank });
      pattern = furtherMarker(marker.sign, margins);
    } else {
      const item = items.at(-1);
      const content = line && item ? outdent(line[0], item.margins) : { text: lines[0], isIndented: false };
      item?.lines.push({ ...content, isBlank: !line });
    }
    isAfterBlank = !line;
    at += lines[0].length;
  }
  return { items, end: at, isEnded: false };
}

function matchLine(
  item: Item | undefined,
  source: string,
  at: number,
  isAfterBlank: boolean,
): RegExpExecArray | null {
  if (!item) return null;
  const own = matchAt(item.margins.own, source, at);
  return own ?? (isAfterBlank ? null : matchAt(item.margins.lazy, source, at));
}

/** A further marker may stand as far right as the text of the item before it. */
const furtherMarker = (sign: string, { column }: Margins): RegExp =>
  sticky(`( {0,${Math.min(Math.max(column, 1), 4) - 1}}${sign})([\\t| ][^\\n]*\\n)`);
