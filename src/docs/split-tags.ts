import { maskCode } from './mask-code.ts';
import { pairsOf, tagsIn } from './tags.ts';

/** What stands before a tag that begins its line: indentation, marks of quotes and of list items. */
const lead = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*$/;

/**
 * The text with each block's tags on lines of their own, where they begin a line: `{% hint %}text{% endhint %}` is
 * three lines then, indented as the first. Tags inside a line of text or in code stay as they are.
 */
export function splitTags(text: string): string {
  const tags = tagsIn(maskCode(text));
  const pairs = pairsOf(tags);
  /** Where lines are cut, and how the rest is indented. */
  const cuts = new Map<number, string>();
  /** Indentation of the ends whose blocks begin a line. */
  const ends = new Map<number, string>();
  let last: { end: number; indent: string } | undefined;
  for (const { start, end } of tags) {
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const leads = lead.test(before);
    const follows = last !== undefined && /^[^\S\n]*$/.test(text.slice(last.end, start));
    const indent = leads
      ? before.replace(/[^\s>]/g, ' ')
      : (ends.get(start) ?? (follows ? last?.indent : undefined));
    last = indent === undefined ? undefined : { end, indent };
    if (indent === undefined) continue;
    if (!leads) cuts.set(start, indent);
    const [after = ''] = text.slice(end).split('\n', 1);
    if (after.trim() !== '') cuts.set(end + after.length - after.trimStart().length, indent);
    const close = pairs.get(start);
    if (close) ends.set(close.start, indent);
  }
  const places = [...cuts].sort(([a], [b]) => a - b);
  const parts = places.map(([at, indent], index) => `\n${indent}${text.slice(at, places[index + 1]?.[0])}`);
  return text.slice(0, places[0]?.[0]) + parts.join('');
}
