import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { documentOf, linkId } from '../document.ts';
import { matchAt } from '../patterns.ts';
import { ESCAPED } from './escape.ts';
import { addText, openSpans, readInside, take } from './reader.ts';

const start = /!?\[(?=[^^])/uy;
const bracket = /(\])|!?\[/y;
const reference = /[ \t\n\v\f\r]*?\[([^\]]+)?\]/y;
const destinationStop = /([()])|[ \t\n\v\f\r](?=['"])/g;
const pointedDestination = /\(<([^\n]*?)>/y;
const title = /[ \t\n\v\f\r]*?(["'])[^]+?\1[ \t\n\v\f\r]*?\)/y;

function readText(state: StateInline, kind: string): { children: Token[]; text: string } | undefined {
  const from = state.pos;
  let depth = 1;
  let images = 0;
  let counted = 0;
  const { children, isEnded } = readInside(state, kind, () => {
    const match = matchAt(bracket, state.src, state.pos);
    if (!match) return false;
    depth += match[1] === undefined ? 1 : -1;
    for (; counted < state.tokens.length; counted++) if (state.tokens[counted]?.type === 'image') images++;
    // The bracket that closes an image was read with it.
    return depth === images;
  });
  if (!isEnded) return undefined;
  const text = state.src.slice(from, state.pos++);
  return { children, text };
}

/** Moves after the destination of a link; tells whether there was one. */
function takeDestination(state: StateInline): boolean {
  if (take(state, pointedDestination)) {
    if (state.src.charAt(state.pos) === ')') {
      state.pos++;
      return true;
    }
    return take(state, title) !== null;
  }
  const document = documentOf(state.env);
  let depth = 0;
  destinationStop.lastIndex = state.pos;
  for (let stop = destinationStop.exec(state.src); stop; stop = destinationStop.exec(state.src)) {
    state.pos = destinationStop.lastIndex;
    if (stop[1] === undefined || document.steps-- <= 0) break;
    depth += stop[1] === '(' ? 1 : -1;
    if (depth === 0) return true;
  }
  return take(state, title) !== null;
}

function isLink(state: StateInline, text: string): boolean {
  const id = take(state, reference);
  if (!id && state.src.charAt(state.pos) === '(') return takeDestination(state);
  return documentOf(state.env).links.has(linkId(id?.[1] ?? text.replace(ESCAPED, '$1')));
}

function link(state: StateInline): boolean {
  const mark = take(state, start)?.[0];
  if (mark === undefined) return false;
  const kind = mark === '[' ? 'link' : 'image';
  const open = openSpans(state);
  if (kind === 'link' && (open.includes('link') || open.includes('image'))) return addText(state, mark);
  const from = state.pos;
  const content = readText(state, kind);
  if (!content || !isLink(state, content.text)) {
    state.pos = from;
    return addText(state, mark);
  }
  const token = state.push(kind === 'image' ? 'image' : 'element', 'a', 0);
  // An image shows no text; its description would be an attribute.
  token.children = kind === 'image' ? [] : content.children;
  return true;
}

/** Links and images, with a destination or by reference. */
export function links(md: MarkdownIt): void {
  md.inline.ruler.push('link', link);
}
