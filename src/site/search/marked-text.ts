/** A stretch of an excerpt, and whether it is what was searched. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The only characters that Pagefind escapes. */
const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** An excerpt of Pagefind's as texts, so that no HTML of it comes into the page. */
export const markedText = (excerpt: string): Stretch[] =>
  excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: unescaped(text), isMarked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
