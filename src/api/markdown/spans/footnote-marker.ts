import type { MarkdownIt, StateInline } from 'markdown-it';
import { documentOf } from '../document.ts';
import { ID, sticky } from '../patterns.ts';
import { addSpan, addText, take } from './reader.ts';

const marker = sticky(`\\[\\^(${ID})\\]`);

function footnoteMarker(state: StateInline): boolean {
  const match = take(state, marker);
  if (!match) return false;
  const [text, name = ''] = match;
  return documentOf(state.env).footnotes.has(name)
    ? addSpan(state, 'footnote_marker', name)
    : addText(state, text);
}

/** Markers of footnotes; text when the footnote is not defined. */
export function footnoteMarkers(md: MarkdownIt): void {
  md.inline.ruler.push('footnote_marker', footnoteMarker);
}
