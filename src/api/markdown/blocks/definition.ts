import type { MarkdownIt, StateBlock } from 'markdown-it';
import { documentOf, linkId } from '../document.ts';
import { ID, MARGIN, matchAt, sticky } from '../patterns.ts';
import { INDENTATIONS, INDENTED } from './code-block.ts';
import { cursor, moveTo, readBlocks } from './reader.ts';

const footnote = sticky(`${MARGIN}\\[\\^(${ID})\\]:([^\\n]*\\n${INDENTED})`);
const title = `(?:(?:[ \\t]*?\\n|[ \\t]+?)[ \\t]*?(["'])[^\\n]+?\\3)?`;
const link = sticky(
  `${MARGIN}\\[([^\\n\\]]+)\\]:[ \\t]*(?:<[^\\n]*?>|([^\\n]*?\\S[^\\n]*?))${title}[ \\t]*?\\n`,
);
const abbreviation = sticky(`${MARGIN}\\*\\[[^\\n]+?\\]:[^\\n]*\\n`);

function footnoteDefinition(state: StateBlock): boolean {
  const match = matchAt(footnote, state.src, cursor(state));
  if (!match) return false;
  const end = footnote.lastIndex;
  const [, name = '', text = ''] = match;
  const content = readBlocks(state, text.replace(INDENTATIONS, ''));
  documentOf(state.env).footnotes.set(name, content);
  state.push('mark', '', 0).info = 'footnote';
  return moveTo(state, end);
}

function linkDefinition(state: StateBlock): boolean {
  const match = matchAt(link, state.src, cursor(state));
  if (!match || /[ \t]["']/.test(match[2] ?? '')) return false;
  documentOf(state.env).links.add(linkId(match[1] ?? ''));
  state.push('mark', '', 0).info = 'link';
  return moveTo(state, link.lastIndex);
}

function abbreviationDefinition(state: StateBlock): boolean {
  if (!matchAt(abbreviation, state.src, cursor(state))) return false;
  state.push('mark', '', 0).info = 'abbreviation';
  return moveTo(state, abbreviation.lastIndex);
}

/** Definitions of footnotes, links and abbreviations, which show nothing where they stand. */
export function definitions(md: MarkdownIt): void {
  md.block.ruler.push('footnote_definition', footnoteDefinition);
  md.block.ruler.push('link_definition', linkDefinition);
  md.block.ruler.push('abbreviation_definition', abbreviationDefinition);
}
