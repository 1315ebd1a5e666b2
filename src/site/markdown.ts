import markdownIt from 'markdown-it';
import sanitizeHtml, { type IOptions, type Tag } from 'sanitize-html';
import { shownImage } from '../texts/shown-image.ts';
import { noPictures, type ShownPictures } from '../domain/shown-pictures.ts';

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
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'loading', 'width', 'height'],
    ol: ['start'],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
};

/** A frame of another site becomes a link to it: no third party is called before the visitor chooses. */
const frameAsLink = (_tag: string, attributes: Record<string, string>) => ({
  tagName: 'a',
  attribs: { href: attributes.src ?? '' },
  text: 'Voir la vidéo',
});

/** Any page of the site, for addresses that are told from there. */
const here = new URL('https://here.invalid/a/');
const withScheme = /^[a-z][a-z\d+.-]*:/i;

/** Elsewhere, where no third party may be called; browsers read `/\x`, and lines and tabs within, as `//x`. */
const isRemote = (src: string): boolean =>
  withScheme.test(src) || URL.parse(src, here)?.origin !== here.origin;
const absolute = (src: string): string => (withScheme.test(src) ? src : (URL.parse(src, here)?.href ?? src));

/**
 * A picture of the site; a copy of one of another site, else a link to it, or its words where there is a link already.
 * Images without a text, such as emptied ones, are decoration.
 */
function image(tagName: string, { src = '', alt = '', title }: Record<string, string>, shown: Shown): Tag {
  const named = title === undefined ? {} : { title };
  if (!isRemote(src)) return { tagName, attribs: { src, alt, ...named, loading: 'lazy' } };
  const href = absolute(src);
  const copy = shown.pictures.get(href);
  const text = shownImage(alt.trim());
  if (copy === undefined)
    return shown.inLink ? { tagName: 'em', attribs: {}, text } : { tagName: 'a', attribs: { href }, text };
  const size = { width: String(copy.width), height: String(copy.height) };
  return { tagName, attribs: { src: copy.src, alt, ...named, ...size, loading: 'lazy' } };
}

/** What a text's pictures are shown by. */
interface Shown {
  readonly pictures: ShownPictures;
  inLink: boolean;
}

const hasImage = /!\[|<img/i;

/** The https addresses of the pictures of other sites that a text shows. */
export function remotePicturesIn(text: string): string[] {
  if (!hasImage.test(text)) return [];
  const found: string[] = [];
  sanitizeHtml(markdown.render(text), {
    allowedTags: ['img'],
    transformTags: {
      img: (tagName, attribs) => {
        const { src = '' } = attribs;
        if (isRemote(src)) found.push(absolute(src));
        return { tagName, attribs };
      },
    },
  });
  return found.filter((address) => address.startsWith('https://'));
}

/**
 * The HTML of a content's Markdown, safe to show, with these copies of pictures of other sites. The page's own title is
 * its `h1`, so headings begin at `h2` whatever level the text begins with.
 */
export function renderMarkdown(text: string, pictures: ShownPictures = noPictures): string {
  if (text.trim() === '') return '';
  const html = markdown.render(text);
  const demote = /<h1[\s>]/.test(html) ? demoted : {};
  const shown: Shown = { pictures, inLink: false };
  return sanitizeHtml(html, {
    ...allowed,
    onOpenTag: (name) => {
      if (name === 'a') shown.inLink = true;
    },
    onCloseTag: (name) => {
      if (name === 'a') shown.inLink = false;
    },
    transformTags: {
      ...demote,
      iframe: frameAsLink,
      img: (tagName, attributes) => image(tagName, attributes, shown),
    },
  });
}

/** The same for a member's short bio, where images have no place. */
export const renderBio = (text: string): string =>
  text.trim() === ''
    ? ''
    : sanitizeHtml(markdown.render(text), {
        ...allowed,
        allowedTags: ['p', 'br', 'a', 'strong', 'em', 'b', 'i', 's', 'del', 'code', 'ul', 'ol', 'li'],
      });
