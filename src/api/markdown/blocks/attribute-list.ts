import type { MarkdownIt, StateBlock } from 'markdown-it';
import { readExtension } from '../extension.ts';
import { ATTRIBUTE_LINE, ATTRIBUTES, END_OF_BLOCK, ID, MARGIN, matchAt, sticky } from '../patterns.ts';
import { cursor, moveTo } from './reader.ts';

const named = sticky(`${MARGIN}\\{:${ID}:${ATTRIBUTES}+\\}[ \\t\\v\\f\\r]*\\n`);
const attributes = sticky(MARGIN + ATTRIBUTE_LINE);
const endOfBlock = sticky(END_OF_BLOCK);

const OWNERS = ['footnote', 'link', 'abbreviation'];

function attributeList(state: StateBlock): boolean {
  if (matchAt(named, state.src, cursor(state))) {
    state.push('mark', '', 0).info = 'named attributes';
    return moveTo(state, named.lastIndex);
  }
  if (!matchAt(attributes, state.src, cursor(state))) return false;
  const last = state.tokens.at(-1);
  const isOfLast = last && last.type !== 'blank' && (last.type !== 'mark' || OWNERS.includes(last.info));
  state.push('mark', '', 0).info = isOfLast ? 'attributes' : '';
  return moveTo(state, attributes.lastIndex);
}

function extension(state: StateBlock): boolean {
  const found = readExtension(state.src, cursor(state), 'block');
  if (!found) return false;
  if (found.html === '') state.push('mark', '', 0).info = 'extension';
  else state.push('html_block', '', 0).content = `${found.html}\n`;
  return moveTo(state, found.end);
}

function endMark(state: StateBlock): boolean {
  if (!matchAt(endOfBlock, state.src, cursor(state))) return false;
  state.push('mark', '', 0);
  return moveTo(state, endOfBlock.lastIndex);
}

/** Attribute lists `{: .class}`, extensions `{::comment}` and the end of block `^`, which show nothing. */
export function attributeLists(md: MarkdownIt): void {
  md.block.ruler.push('attributes', attributeList);
  md.block.ruler.push('extension', extension);
  md.block.ruler.push('end_of_block', endMark);
}
