// Ruby's `strip` and its halves: JavaScript's would take no-break spaces too.

/** Removes white space from the end. */
export const trimEnd = (text: string): string => text.replace(/(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+$/, '');

/** Removes white space from the beginning. */
export const trimStart = (text: string): string => text.replace(/^[ \t\n\v\f\r]+/, '');

/** Removes white space from both ends. */
export const trim = (text: string): string => trimStart(trimEnd(text));
