import type { Token } from 'markdown-it';
import type { MarkdownDocument } from '../document.ts';
import { writeBlocks } from './blocks.ts';
import { spanWriter } from './spans.ts';

const NO_BREAK_SPACE = '\u00a0';
const END_OF_PARAGRAPH = '</p>\n';

/** Writes a document, then the footnotes that its text refers to, in the order of their first markers. */
export function writeDocument(tokens: Token[], { footnotes }: MarkdownDocument): string {
  const markers = new Map<string, { number: number; count: number }>();
  const writeSpans = spanWriter((name) => {
    const marker = markers.get(name) ?? { number: markers.size + 1, count: 0 };
    marker.count++;
    markers.set(name, marker);
    return marker.number;
  });
  const text = writeBlocks(tokens, 0, writeSpans);
  let notes = '';
  // A footnote that another refers to joins the map meanwhile, and is visited in its turn.
  for (const [name, { count }] of markers) {
    const blocks = footnotes.get(name) ?? [];
    const note = writeBlocks(blocks, 6, writeSpans);
    const isParagraph = blocks.at(-1)?.type === 'paragraph';
    const end = isParagraph
      ? `${note.slice(0, -END_OF_PARAGRAPH.length)}${NO_BREAK_SPACE}${backlinks(count)}`
      : `${note}      <p>${backlinks(count)}`;
    notes += `    <li>\n${end}${END_OF_PARAGRAPH}    </li>\n`;
  }
  return notes === '' ? text : `${text}<div>\n  <ol>\n${notes}  </ol>\n</div>\n`;
}

function backlinks(count: number): string {
  const others = Array.from({ length: count - 1 }, (_, index) => `<a>&#8617;<sup>${index + 2}</sup></a>`);
  return ['<a>&#8617;</a>', ...others].join(NO_BREAK_SPACE);
}
