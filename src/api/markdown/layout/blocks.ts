import type { Token } from 'markdown-it';
import { escapeAll } from '../escape-html.ts';
import type { SpanWriter } from './spans.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Writes blocks as kramdown's HTML converter lays them out: one a line, indented by two spaces a level. */
export function writeBlocks(tokens: Token[], indent: number, writeSpans: SpanWriter): string {
  return tokens.map((token) => writeBlock(token, ' '.repeat(indent), writeSpans)).join('');
}

function writeBlock(token: Token, margin: string, writeSpans: SpanWriter): string {
  const { tag, children, content } = token;
  const inner = (levels: number): string =>
    writeBlocks(children ?? [], margin.length + 2 * levels, writeSpans);
  switch (token.type) {
    case 'blank':
      return '\n';
    case 'inline':
      return writeSpans(children ?? []);
    case 'paragraph':
      return token.hidden ? inner(0) : `${margin}<p>${inner(0)}</p>\n`;
    case 'heading':
    case 'term':
      return `${margin}<${tag}>${inner(0)}</${tag}>\n`;
    case 'cell':
      return `${margin}<${tag}>${inner(0) || NO_BREAK_SPACE}</${tag}>\n`;
    case 'rule':
      return `${margin}<hr />\n`;
    case 'code_block':
      return `${margin}<pre><code>${escapeAll(content)}</code></pre>${margin}\n`;
    case 'math_block':
      return `\\[${escapeAll(content)}\\]\n`;
    case 'html_block':
      return margin + content;
    case 'list_item':
    case 'definition':
      return writeItem(token, margin, inner(1));
    case 'blockquote':
    case 'list':
    case 'definition_list':
    case 'table_part':
      return `${margin}<${tag}>\n${inner(1)}${margin}</${tag}>\n`;
    default:
      return '';
  }
}

function writeItem({ tag, children }: Token, margin: string, blocks: string): string {
  const first = children?.find(({ type }) => type !== 'mark');
  const isTight = !first || first.hidden;
  const end = !isTight || blocks.endsWith('\n') ? margin : '';
  return `${margin}<${tag}>${isTight ? '' : '\n'}${blocks}${end}</${tag}>\n`;
}
