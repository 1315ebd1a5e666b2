import { withoutTags } from '../domain/cut-between.ts';
import { renderBio } from './markdown.ts';
import { decodeEntities } from './decode-entities.ts';

/** A short text of the content without its marks, cut at 200 characters at the end of a word. */
export function plainWords(text: string, longest = 200): string {
  const words = decodeEntities(withoutTags(renderBio(text), ' '))
    .replace(/[ \t\n]+/g, ' ')
    .trim();
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/ \S*$/, '')}…`;
}
