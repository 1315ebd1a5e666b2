import sanitizeHtml, { type IOptions } from 'sanitize-html';

/**
 * What a documentation page may hold. Its classes, roles and ids are the site's own by then (passes/attributes.ts); no
 * script, no frame, no style, no address that runs something.
 */
const allowed: IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li', 'div'],
    ...[
      'a',
      'strong',
      'em',
      'b',
      'i',
      's',
      'del',
      'u',
      'ins',
      'sup',
      'sub',
      'abbr',
      'kbd',
      'mark',
      'small',
      'span',
    ],
    ...['img', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['details', 'summary', 'section', 'dl', 'dt', 'dd'],
  ],
  allowedAttributes: {
    '*': ['id', 'class', 'role', 'tabindex', 'aria-label', 'aria-hidden', 'lang'],
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'loading', 'width', 'height'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    details: ['open'],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel', 'sms'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
};

export const sanitizeDoc = (html: string): string => sanitizeHtml(html, allowed);
