import type { Token } from 'markdown-it';
import { escapeAll, escapeText } from '../escape-html.ts';

/** Writes the spans of one text. */
export type SpanWriter = (tokens: Token[]) => string;

/** Gives a writer of spans; `footnoteNumber` answers for a footnote's name. */
export function spanWriter(footnoteNumber: (name: string) => number): SpanWriter {
  const write = (tokens: Token[], isInHtml: boolean): string =>
    tokens.map((token) => writeSpan(token, isInHtml)).join('');

  function writeSpan({ type, tag, children, content }: Token, isInHtml: boolean): string {
    switch (type) {
      case 'text':
        // GFM's hard break, which kramdown looks for in text outside of HTML elements.
        return isInHtml ? escapeText(content) : escapeText(content).replaceAll('\\\n', '<br />\n');
      case 'link_text':
        return `<a>${escapeText(content)}</a>`;
      case 'code_span':
        return `<code>${escapeAll(content)}</code>`;
      case 'math_span':
        return `\\(${escapeAll(content)}\\)`;
      // kramdown's writer for MathJax forgets to escape this one.
      case 'math_with_attributes':
        return `<span>$${content}$</span>`;
      case 'footnote_marker':
        return `<sup><a>${footnoteNumber(content)}</a></sup>`;
      case 'html_span':
        return `<${tag}>${write(children ?? [], true)}</${tag}>`;
      case 'element':
        return `<${tag}>${write(children ?? [], isInHtml)}</${tag}>`;
      default:
        return content;
    }
  }
  return (tokens) => write(tokens, false);
}
