import { editedText } from '../content/edit-entry.ts';
import { parseFrontMatter, UnreadableFrontMatter, type FrontMatter } from '../content/front-matter.ts';
import { editEntryText } from '../content/write-entry.ts';
import { carriedEdits } from './carried-edits.ts';

/**
 * A file as somebody wants it, who began from an earlier text than the one that is published now: her changes on top of
 * the others'. Undefined where both changed the same, or where one of the texts cannot be read.
 */
export function carriedText(base: string, published: string, wanted: string): string | undefined {
  if (base === published) return wanted;
  if (base === wanted) return published;
  const [was, is, mine] = [base, published, wanted].map(read);
  if (!was || !is || !mine) return undefined;
  const edits = carriedEdits(is.raw, was.raw, mine.raw);
  if (edits === 'conflict') return undefined;
  const text = editEntryText(published, edits);
  if (mine.body === was.body || mine.body === is.body) return text;
  if (is.body !== was.body) return undefined;
  return editedText(text, text.slice(0, text.length - is.body.length) + mine.body);
}

function read(text: string): FrontMatter | undefined {
  try {
    return parseFrontMatter(text);
  } catch (error) {
    if (error instanceof UnreadableFrontMatter) return undefined;
    throw error;
  }
}
