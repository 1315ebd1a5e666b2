import { escapeText } from './escape-html.ts';
import { elementName, VOID_ELEMENTS } from './html-elements.ts';
import { matchAt, SPACE, sticky, TAG_NAME } from './patterns.ts';

export const COMMENT = '<!--[^]*?-->';
export const CLOSING_TAG = `</(${TAG_NAME})${SPACE}*>`;

// A lookahead and a reference to it keep what was matched first, like Ruby's atomic groups, so that a tag with
// an unclosed quote costs no more than a look at the rest of the text.
const value = `(?:[\\p{L}\\p{M}\\p{N}\\p{Pc}]+|(?<quote>["'])[^]*?\\k<quote>)`;
const attribute = `(?=(?<attribute>${SPACE}+${TAG_NAME}(?:${SPACE}*=${SPACE}*${value})?))\\k<attribute>`;
/** Source of the pattern of an opening tag: `name`, and `closed` when it ends in a slash. */
export const TAG = `<(?=(?<name>${TAG_NAME}))\\k<name>${SPACE}*(?:${attribute})*${SPACE}*(?<closed>/)?>`;

/** Gives what a match of such a tag says of its element. */
export function readTag({ groups }: RegExpExecArray): { name: string; isEmpty: boolean } {
  const name = elementName(groups?.name ?? '');
  return { name, isEmpty: groups?.closed !== undefined || VOID_ELEMENTS.has(name) };
}

const instruction = sticky('<\\?[^]*?\\?>');
const comment = sticky(COMMENT);
const openingTag = sticky(TAG);
const closingTag = sticky(CLOSING_TAG);

/**
 * Reads the content of an HTML element up to its end, or the text's: gives the whole element as HTML, without
 * attributes, its text escaped where it must be.
 */
export function readRawHtml(text: string, start: number, name: string): { html: string; end: number } {
  const open = [name];
  let html = `<${name}>`;
  let at = start;
  while (at < text.length) {
    const inner = open.at(-1) ?? name;
    if (inner === 'script' || inner === 'style') {
      const stop = new RegExp(`</${inner}${SPACE}*>`, 'i').exec(text.slice(at));
      html += `${text.slice(at, stop ? at + stop.index : undefined)}</${inner}>`;
      at = stop ? at + stop.index + stop[0].length : text.length;
      open.pop();
    } else {
      const found = text.indexOf('<', at);
      const next = found < 0 ? text.length : found;
      html += escapeText(text.slice(at, next));
      const mark = next < text.length ? readMark(text, next, open) : { html: '', end: next };
      html += mark.html;
      at = mark.end;
    }
    if (open.length === 0) return { html, end: at };
  }
  for (const unclosed of open.reverse()) html += `</${unclosed}>`;
  return { html, end: at };
}

function readMark(text: string, at: number, open: string[]): { html: string; end: number } {
  const whole = matchAt(comment, text, at) ?? matchAt(instruction, text, at);
  if (whole) return { html: whole[0], end: at + whole[0].length };
  const opening = matchAt(openingTag, text, at);
  if (opening) {
    const { name, isEmpty } = readTag(opening);
    if (!isEmpty) open.push(name);
    return { html: isEmpty ? `<${name} />` : `<${name}>`, end: at + opening[0].length };
  }
  const closing = matchAt(closingTag, text, at);
  if (closing && elementName(closing[1] ?? '') === open.at(-1)) {
    return { html: `</${open.pop() ?? ''}>`, end: at + closing[0].length };
  }
  return { html: escapeText(closing?.[0] ?? text.charAt(at)), end: at + (closing?.[0].length ?? 1) };
}
