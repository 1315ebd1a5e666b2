import { nameToEmoji } from 'gemoji';
import markdownIt, { type StateCore } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { gitbookBlocks } from './blocks.ts';

const shortcode = /:([+-]?[a-z\d_]+):/g;

/** Shortcodes as `:tada:`; GitBook escapes the underscores of some, so this comes after escapes are undone. */
const withEmoji = (text: string): string =>
  text.replace(shortcode, (written, name: string) =>
    Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? written) : written,
  );

/** What GitBook leaves of a bold text that was emptied. */
const withoutEmptyBold = (text: string): string => text.replace(/(?<=^|\s)\*{4}(?=\s|$)/g, '');

function evenTexts({ tokens }: StateCore): void {
  for (const { children } of tokens)
    for (const token of children ?? [])
      if (token.type === 'text') token.content = withEmoji(withoutEmptyBold(token.content));
}

/** GitBook writes an empty line as `\` or `\\`, and ends some paragraphs with one: nothing to show. */
function lastBackslash({ tokens }: StateCore): void {
  for (const token of tokens)
    if (token.type === 'inline') token.content = token.content.replace(/^\\+\s*$|(?<!\\)\\\s*$/, '');
}

/** Markdown as GitBook reads it; a name of a file or a domain is no link by itself. */
export const docMarkdown = markdownIt({ html: true, linkify: true }).use(footnote).use(gitbookBlocks);
docMarkdown.linkify.set({ fuzzyLink: false });
docMarkdown.core.ruler.before('inline', 'last_backslash', lastBackslash);
docMarkdown.core.ruler.after('text_join', 'even_texts', evenTexts);
