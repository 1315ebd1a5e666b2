import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** A plain text of the content in which an editor left HTML entities: "&quot;produit&quot;" is shown with quotes. */
export const decodeEntities = (text: string): string => unescapeAll(text);
