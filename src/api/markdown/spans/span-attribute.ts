import type { MarkdownIt, StateInline } from 'markdown-it';
import { EXTENSION, readExtension } from '../extension.ts';
import { ATTRIBUTES, matchAt, sticky } from '../patterns.ts';
import { addSpan, take } from './reader.ts';

const extension = sticky(EXTENSION);
const attributes = sticky(`\\{:${ATTRIBUTES}+\\}`);

const ATTRIBUTE = /[.#=]/;

function spanAttribute(state: StateInline): boolean {
  const found = readExtension(state.src, state.pos, 'span');
  if (found) {
    state.pos = found.end;
    return addSpan(state, 'extension', found.html);
  }
  const followsSpan = state.pending === '' && state.tokens.length > 0;
  if (!followsSpan || matchAt(extension, state.src, state.pos)) return false;
  const list = take(state, attributes);
  if (!list) return false;
  const last = state.tokens.at(-1);
  if (last?.type === 'math_span' && ATTRIBUTE.test(list[0])) last.type = 'math_with_attributes';
  return true;
}

/** Attribute lists of spans, such as `{:target="_blank"}`, which show nothing after a span; text after text. */
export function spanAttributes(md: MarkdownIt): void {
  md.inline.ruler.push('span_attribute', spanAttribute);
}
