import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { BULLET, END_OF_BLOCK, matchAt, NUMBER, sticky } from '../patterns.ts';
import { type Item, readItems } from './items.ts';
import { addTaskBox, tighten } from './list-item.ts';
import { cursor, moveTo, readBlocks } from './reader.ts';

const kinds = [
  { tag: 'ul', sign: '[+*-]', first: sticky(BULLET), yieldsToRule: true },
  { tag: 'ol', sign: '\\d+\\.', first: sticky(NUMBER), yieldsToRule: true },
];
const endOfBlock = sticky(END_OF_BLOCK);
const LIST = new RegExp(`^(?:${BULLET}|${NUMBER})`);

/** Gives the texts to read as an item's blocks: a nested list begins its own, as if after a blank line. */
function blockTexts({ first, lines, margins }: Item): string[] {
  const texts = [];
  let text = first;
  let hasNestedList = LIST.test(first);
  for (const line of lines) {
    const isList = LIST.test(line.text);
    if (isList && line.isIndented && !hasNestedList) {
      texts.push(text);
      text = line.text;
    } else if (isList && !line.isIndented && hasNestedList) {
      text += ' '.repeat(margins.column + 4) + line.text;
    } else {
      text += line.text;
    }
    hasNestedList ||= (isList && line.isIndented) || line.isBlank;
  }
  return [...texts, text];
}

function readItem(state: StateBlock, item: Item): Token {
  const token = new state.Token('list_item', 'li', 0);
  token.children = [];
  for (const text of blockTexts(item)) readBlocks(state, text, token.children);
  return token;
}

function list(state: StateBlock): boolean {
  const start = cursor(state);
  const kind = kinds.find(({ first }) => matchAt(first, state.src, start));
  if (!kind) return false;
  const { items, end, isEnded } = readItems(state.src, start, kind);
  const token = state.push('list', kind.tag, 0);
  token.children = items.map((item) => readItem(state, item));
  const trailingBlank = tighten(token.children, isEnded);
  token.children.forEach(addTaskBox);
  if (!isEnded && trailingBlank) state.tokens.push(trailingBlank);
  matchAt(endOfBlock, state.src, end);
  return moveTo(state, isEnded ? endOfBlock.lastIndex : end);
}

/** Lists, bulleted and numbered, with the task boxes of GFM. */
export function lists(md: MarkdownIt): void {
  md.block.ruler.push('list', list);
}
