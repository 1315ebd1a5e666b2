import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { DEEPEST, documentOf } from '../document.ts';
import { ATTRIBUTE_LINE, BLANK, END_OF_BLOCK, MARGIN, matchAt, sticky } from '../patterns.ts';

const blank = sticky(BLANK);
const boundary = sticky(`${BLANK}|${END_OF_BLOCK}|${MARGIN}${ATTRIBUTE_LINE}`);

/** Gives the place where the next block begins; after raw HTML it may be within a line. */
export const cursor = (state: StateBlock): number => state.bMarks[state.line] ?? state.src.length;

/** Moves the cursor; answers true, as a rule does that has found its block. */
export function moveTo(state: StateBlock, place: number): true {
  while (state.line < state.lineMax && (state.bMarks[state.line + 1] ?? Infinity) <= place) state.line++;
  state.bMarks[state.line] = place;
  return true;
}

/** Gives the place after the line at `from` and those that follow it, up to one that ends them. */
export function linesUntil(end: RegExp, state: StateBlock, from: number): number {
  let at = from;
  do {
    const feed = state.src.indexOf('\n', at);
    at = feed < 0 ? state.src.length : feed + 1;
  } while (at < state.src.length && !matchAt(end, state.src, at));
  return at;
}

/** Gives the token that holds a text to read as spans once all definitions are known. */
export function inline(state: StateBlock, text: string): Token {
  const token = new state.Token('inline', '', 0);
  token.content = text;
  return token;
}

/** Gives a leaf block that holds such a text. */
export function textBlock(state: StateBlock, type: string, text: string, tag: string): Token {
  const token = new state.Token(type, tag, 0);
  token.children = [inline(state, text)];
  return token;
}

/** Reads the text of a container, its marks removed, as blocks; adds them to those already there. */
export function readBlocks(state: StateBlock, text: string, into: Token[] = []): Token[] {
  const document = documentOf(state.env);
  if (document.depth === DEEPEST) {
    into.push(inline(state, text));
    return into;
  }
  document.depth++;
  state.md.block.parse(text, state.md, state.env, into);
  document.depth--;
  return into;
}

/** Tells whether a block may begin that cannot interrupt another. */
export function isAfterBoundary(state: StateBlock): boolean {
  const last = state.tokens.at(-1);
  return !last || last.type === 'blank' || (last.type === 'mark' && last.info === '');
}

/** Tells whether a block that cannot be interrupted may end at a place. */
export const isBeforeBoundary = (state: StateBlock, place: number): boolean =>
  place >= state.src.length || matchAt(boundary, state.src, place) !== null;

function blankLines(state: StateBlock): boolean {
  const lines = matchAt(blank, state.src, cursor(state));
  if (!lines) return false;
  state.push('blank', '', 0).content = lines[0];
  return moveTo(state, blank.lastIndex);
}

/**
 * Reads blocks as kramdown does (`Parser::Kramdown#parse_blocks`): blank lines are elements, containers are
 * read again from their own text, and a block may end within a line.
 */
export function blocks(md: MarkdownIt): void {
  md.block.ruler.enableOnly([]);
  md.block.ruler.push('blank', blankLines);
  md.block.tokenize = (state) => {
    const rules = md.block.ruler.getRules('');
    while (state.line < state.lineMax) {
      if (!rules.some((rule) => rule(state, state.line, state.lineMax, false))) break;
    }
  };
}
