import { SPAN_ELEMENTS } from './html-elements.ts';

// Sources of regular expressions; Ruby's \s and \w are ASCII, its \b knows every alphabet and its dot stops at a
// line feed only, unlike JavaScript's, hence the explicit classes. All are meant for the flags `u` and `y`.

export const SPACE = '[ \\t\\n\\v\\f\\r]';
/** A character within a word, as Ruby's word boundaries see it. */
export const WORD = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]';
export const INDENT = '(?:\\t| {4})';
export const MARGIN = ' {0,3}';
const NAME = '[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*';
/** Name of an HTML element or attribute. */
export const TAG_NAME = `(?:${NAME}:)?${NAME}`;
/** Name of a footnote or an attribute list. */
export const ID = '\\w[\\w-]*';
/** What an attribute list holds between its braces. */
export const ATTRIBUTES = '(?:\\\\\\}|[^}])';

export const BLANK = '(?:[ \\t\\v\\f\\r]*\\n)+';
/** A line that ends the block before it. */
export const END_OF_BLOCK = '\\^[ \\t\\v\\f\\r]*\\n';
/** Attributes of the block beside them. */
export const ATTRIBUTE_LINE = `\\{:(?![:/])${ATTRIBUTES}+\\}[ \\t\\v\\f\\r]*\\n`;

const notSpan = `(?!(?:${[...SPAN_ELEMENTS, 'script'].join('|')})(?!${WORD}))`;
export const HTML_START = `<${notSpan}${TAG_NAME}`;
export const HTML_STOP = `</${notSpan}${TAG_NAME}${SPACE}*>`;

/** Ends a block that takes lines lazily. */
export const LAZY_END = `${BLANK}|${MARGIN}${ATTRIBUTE_LINE}|${END_OF_BLOCK}|${MARGIN}(?:${HTML_STOP}|${HTML_START})`;

const itemText = '[\\t| ][^\\n]*\\n';
export const BULLET = `(${MARGIN}[+*-])(${itemText})`;
export const NUMBER = `(${MARGIN}\\d+\\.)(${itemText})`;
export const DEFINITION = `(${MARGIN}:)(${itemText})`;

/** Gives a pattern that matches only where it is asked to. */
export const sticky = (source: string): RegExp => new RegExp(source, 'uy');

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
