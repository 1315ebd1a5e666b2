import type { MarkdownIt } from 'markdown-it';
import { isEntityName } from './entity-names.ts';
import { addSpan, addText, take } from './reader.ts';

const reference = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;
const windows1252 = new TextDecoder('windows-1252');

/** Gives the character of a code point; kramdown reads 128 to 159 as Windows-1252, like browsers. */
function character(code: number): string | undefined {
  if (code >= 128 && code < 160) return windows1252.decode(Uint8Array.of(code));
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? undefined : String.fromCodePoint(code);
}

/**
 * Character references: kramdown writes the character (`entity_output: as_char`), except for those of HTML's
 * marks, which stay as they are, and takes the ampersand of an unknown name as text.
 */
export function entities(md: MarkdownIt): void {
  md.inline.ruler.push('entity', (state) => {
    const match = take(state, reference);
    if (!match) return false;
    const [written, name, decimal, hexadecimal] = match;
    if (name !== undefined && !isEntityName(name)) {
      addSpan(state, 'entity', '&amp;');
      return addText(state, written.slice(1));
    }
    const char =
      name === undefined
        ? character(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal))
        : md.utils.unescapeAll(written);
    return addSpan(state, 'entity', char === undefined || '<>&'.includes(char) ? written : char);
  });
}
