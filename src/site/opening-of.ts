import { plainText } from '../api/markdown/plain-text.ts';
import { decodeEntities } from './decode-entities.ts';

/** What search engines show of a description, in characters. */
const most = 160;

/** The beginning of a Markdown text as a page's description: plain words, cut between two of them; undefined for none. */
export function openingOf(markdown: string): string | undefined {
  const text = decodeEntities(plainText(markdown)).replace(/\s+/g, ' ').trim();
  if (text.length <= most) return text === '' ? undefined : text;
  const words = text.slice(0, most).replace(/\s\S*$/, '');
  return `${words.replace(/(?<![\s.,;:!?–«])[\s.,;:!?–«]+$/u, '')}…`;
}
