import markdownIt from 'markdown-it';
import sanitizeHtml, { type IOptions } from 'sanitize-html';

const markdown = markdownIt({
  html: true,
  linkify: true,
  typographer: true,
  quotes: ['«\u00A0', '\u00A0»', '“', '”'],
});

const demoted: Record<string, string> = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6', h6: 'h6' };

/** The HTML that content may carry; everything else is taken out, its text kept. */
const allowed: IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'],
    ...['a', 'strong', 'em', 'b', 'i', 's', 'del', 'sup', 'sub', 'abbr', 'img', 'figure', 'figcaption'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary'],
  ],
  allowedAttributes: { a: ['href', 'title'], img: ['src', 'alt', 'title', 'loading'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https'] },
};

/** A frame of another site becomes a link to it: no third party is called before the visitor chooses. */
const frameAsLink = (_tag: string, attributes: Record<string, string>) => ({
  tagName: 'a',
  attribs: { href: attributes.src ?? '' },
  text: 'Voir la vidéo',
});

/** Images without a text, such as emptied ones, are decoration. */
const image = (tagName: string, attributes: Record<string, string>) => ({
  tagName,
  attribs: { alt: '', ...attributes, loading: 'lazy' },
});

/**
 * The HTML of a content's Markdown, safe to show. The page's own title is its `h1`, so headings begin at `h2`
 * whatever level the text begins with.
 */
export function renderMarkdown(text: string): string {
  if (text.trim() === '') return '';
  const html = markdown.render(text);
  const demote = /<h1[\s>]/.test(html) ? demoted : {};
  return sanitizeHtml(html, { ...allowed, transformTags: { ...demote, iframe: frameAsLink, img: image } });
}

/** The same for a member's short bio, where images have no place. */
export const renderBio = (text: string): string =>
  text.trim() === ''
    ? ''
    : sanitizeHtml(markdown.render(text), {
        ...allowed,
        allowedTags: ['p', 'br', 'a', 'strong', 'em', 'b', 'i', 's', 'del', 'code', 'ul', 'ol', 'li'],
      });
