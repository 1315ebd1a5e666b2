import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { DEEPEST, documentOf } from '../document.ts';
import { matchAt } from '../patterns.ts';

// Where some rule may begin, or a span end; quotes are read together with the character before them.
const START = /[*_`<![\]$&\\]|\{:|~~|--|\.\.\.|[^\\]?["']| ?(?:<<|>>)| {2}(?=\n)/gu;

/** Which rules apply: all, or those that a raw HTML element or a table's row needs. */
export type Chain = '' | 'HTML' | 'code' | 'code and HTML';

const openKinds = new WeakMap<StateInline, string[]>();

/** Gives the kinds of the spans that are open, the outermost first. */
export function openSpans(state: StateInline): string[] {
  let kinds = openKinds.get(state);
  if (!kinds) openKinds.set(state, (kinds = []));
  return kinds;
}

/** Matches a sticky pattern at the current place and moves after it. */
export function take(state: StateInline, pattern: RegExp): RegExpExecArray | null {
  const match = matchAt(pattern, state.src, state.pos);
  if (match) state.pos += match[0].length;
  return match;
}

/** Takes text as it is; answers true, as a rule does that has found its span. */
export function addText(state: StateInline, text: string): true {
  state.pending += text;
  return true;
}

/** Adds a span that holds no others. */
export function addSpan(state: StateInline, type: string, content: string): true {
  state.push(type, '', 0).content = content;
  return true;
}

/** Reads spans up to the end, or to where `isEnd` holds; tells whether it came to hold. */
function readSpans(state: StateInline, chain: Chain, isEnd?: () => boolean): boolean {
  const rules = state.md.inline.ruler.getRules(chain);
  const document = documentOf(state.env);
  for (;;) {
    START.lastIndex = state.pos;
    const start = START.exec(state.src)?.index;
    if (start === undefined || (isEnd && document.steps-- <= 0)) return false;
    addText(state, state.src.slice(state.pos, start));
    state.pos = start;
    if (isEnd?.()) return true;
    if (!rules.some((rule) => rule(state, false))) {
      // A whole character, which may take two units of the string.
      const character = String.fromCodePoint(state.src.codePointAt(start) ?? 0);
      addText(state, character);
      state.pos += character.length;
    }
  }
}

/**
 * Reads what a span of some kind holds, from the current place; `isEnd` answers whether it ends at that place.
 * When it has no end, the caller goes back, or keeps what was read.
 */
export function readInside(
  state: StateInline,
  kind: string,
  isEnd: () => boolean,
  chain: Chain = '',
): { children: Token[]; isEnded: boolean } {
  const { tokens, pending } = state;
  const kinds = openSpans(state);
  const children: Token[] = [];
  state.tokens = children;
  state.pending = '';
  kinds.push(kind);
  const isEnded = kinds.length <= DEEPEST && readSpans(state, chain, isEnd);
  if (state.pending !== '') state.pushPending();
  kinds.pop();
  state.tokens = tokens;
  state.pending = pending;
  return { children, isEnded };
}

/** Reads a part of a text with some of the rules only. */
export function readPart({ md, env }: StateBlock, text: string, chain: Chain): Token[] {
  const state = new md.inline.State(text, md, env, []);
  finish(state, chain);
  return state.tokens;
}

function finish(state: StateInline, chain: Chain): void {
  readSpans(state, chain);
  addText(state, state.src.slice(state.pos));
  if (state.pending !== '') state.pushPending();
}

/** Reads spans as kramdown does (`Parser::Kramdown#parse_spans`): a span looks for its own end while it reads. */
export function spans(md: MarkdownIt): void {
  md.inline.ruler.enableOnly([]);
  md.inline.ruler2.enableOnly([]);
  md.inline.tokenize = (state) => {
    finish(state, '');
  };
}
