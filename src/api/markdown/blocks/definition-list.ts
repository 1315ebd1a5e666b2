import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { DEFINITION, matchAt, sticky } from '../patterns.ts';
import { type Item, readItems } from './items.ts';
import { hide, takeBlankEnd } from './list-item.ts';
import { withoutAttributes } from './margins.ts';
import { cursor, moveTo, readBlocks, textBlock } from './reader.ts';

const marker = { sign: ':', first: sticky(DEFINITION), yieldsToRule: false };

function readDefinition(state: StateBlock, { first, lines }: Item): Token {
  const token = new state.Token('definition', 'dd', 0);
  token.children = readBlocks(state, first + lines.map(({ text }) => text).join(''));
  return token;
}

/** Takes the paragraph before the list, whose lines are its terms. */
function takeTerms(state: StateBlock): { terms: Token; isLoose: boolean } | undefined {
  const last = state.tokens.at(-1);
  const isLoose = last?.type === 'blank' && last.content === '\n';
  const terms = isLoose ? state.tokens.at(-2) : last;
  if (terms?.type !== 'paragraph') return undefined;
  state.tokens.splice(isLoose ? -2 : -1);
  return { terms, isLoose };
}

function definitionList(state: StateBlock): boolean {
  const from = cursor(state);
  const taken = matchAt(marker.first, state.src, from) ? takeTerms(state) : undefined;
  if (!taken) return false;
  const { items, end } = readItems(state.src, from, marker);
  const list = state.push('definition_list', 'dl', 0);
  const terms = taken.terms.children?.[0]?.content.split('\n') ?? [];
  list.children = terms.map((term) => textBlock(state, 'term', withoutAttributes(term), 'dt'));
  let blankEnd: Token | undefined;
  items.forEach((item, index) => {
    const definition = readDefinition(state, item);
    const blocks = definition.children ?? [];
    if (blocks[0]) blankEnd = takeBlankEnd(blocks);
    const isLoose = index === 0 ? taken.isLoose : item.isAfterBlank;
    if (blocks[0]?.type === 'paragraph' && !isLoose) hide(blocks[0], blocks.length > 1);
    list.children?.push(definition);
  });
  if (blankEnd) state.tokens.push(blankEnd);
  return moveTo(state, end);
}

/** Definition lists: a paragraph of terms, then definitions that begin with `:`. */
export function definitionLists(md: MarkdownIt): void {
  md.block.ruler.push('definition_list', definitionList);
}
