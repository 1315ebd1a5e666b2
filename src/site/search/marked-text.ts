import { decodeEntities } from '../decode-entities.ts';

/** A stretch of an excerpt, and whether it is what was searched. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** An excerpt of Pagefind's as texts, so that no HTML of it comes into the page. */
export const markedText = (excerpt: string): Stretch[] =>
  excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: decodeEntities(text), isMarked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
