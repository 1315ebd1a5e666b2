import MarkdownIt, { type StateCore, type Token } from 'markdown-it';
import { attributeLists } from './blocks/attribute-list.ts';
import { blocks } from './blocks/reader.ts';
import { blockquotes } from './blocks/blockquote.ts';
import { codeBlocks } from './blocks/code-block.ts';
import { definitionLists } from './blocks/definition-list.ts';
import { definitions } from './blocks/definition.ts';
import { atxHeadings, setextHeadings } from './blocks/heading.ts';
import { htmlBlocks } from './blocks/html-block.ts';
import { lists } from './blocks/list.ts';
import { mathBlocks } from './blocks/math-block.ts';
import { paragraphs } from './blocks/paragraph.ts';
import { rules } from './blocks/rule.ts';
import { tables } from './blocks/table.ts';
import { documentOf } from './document.ts';
import { writeDocument } from './layout/document.ts';
import { autolinks } from './spans/autolink.ts';
import { codeSpans } from './spans/code-span.ts';
import { emphasis } from './spans/emphasis.ts';
import { entities } from './spans/entity.ts';
import { escapes } from './spans/escape.ts';
import { footnoteMarkers } from './spans/footnote-marker.ts';
import { htmlSpans } from './spans/html-span.ts';
import { links } from './spans/link.ts';
import { mathSpans } from './spans/math-span.ts';
import { quotes } from './spans/quotes.ts';
import { spans } from './spans/reader.ts';
import { spanAttributes } from './spans/span-attribute.ts';
import { strikethrough } from './spans/strikethrough.ts';
import { symbols } from './spans/symbols.ts';

// Plugins come in the order in which kramdown tries its parsers: the first that matches wins.
const kramdown = new MarkdownIt('zero')
  .use(blocks)
  .use(codeBlocks)
  .use(blockquotes)
  .use(atxHeadings)
  .use(rules)
  .use(lists)
  .use(definitionLists)
  .use(htmlBlocks)
  .use(setextHeadings)
  .use(mathBlocks)
  .use(tables)
  .use(definitions)
  .use(attributeLists)
  .use(paragraphs)
  .use(spans)
  .use(emphasis)
  .use(codeSpans)
  .use(autolinks)
  .use(htmlSpans)
  .use(footnoteMarkers)
  .use(links)
  .use(quotes)
  .use(mathSpans)
  .use(spanAttributes)
  .use(entities)
  .use(symbols)
  .use(escapes)
  .use(strikethrough);

kramdown.core.ruler.enableOnly(['normalize', 'block', 'inline']);
kramdown.core.ruler.at('inline', (state) => {
  readText(state.tokens, state);
  for (const footnote of documentOf(state.env).footnotes.values()) readText(footnote, state);
});

function readText(tokens: Token[], state: StateCore): void {
  for (const token of tokens) {
    if (token.type === 'inline')
      state.md.inline.parse(token.content, state.md, state.env, (token.children = []));
    else readText(token.children ?? [], state);
  }
}

/**
 * Gives the HTML that kramdown writes for a Markdown source with the GFM parser and the options that Jekyll
 * sets, laid out like kramdown's, without the attributes of its elements.
 */
export function html(markdown: string): string {
  const env = {};
  const tokens = kramdown.parse(`${markdown.replace(/(?:\r\n?|\n)$/, '')}\n`, env);
  return writeDocument(tokens, documentOf(env));
}
