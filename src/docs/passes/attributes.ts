import { isKnownBlock } from '../blocks.ts';
import type { PageContext, Part } from '../page-context.ts';

const kept = /^(?:href|src|alt|title|id|width|height|open|start|colspan|rowspan|lang|data-.*)$/;
const colours = new Set([
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
  'gray',
  'grey',
]);

/** Elements that only carry an icon font's picture. */
const icons = 'i[class*="fa-"], span[class*="fa-"], i.fa, i.fas, i.far, i.fab';

/**
 * Keeps of each element's attributes what means something here: the styles and classes that GitBook writes become
 * classes of the site, anybody's own go.
 */
export function evenAttributes({ $ }: PageContext): void {
  $('script, style, template, noscript, link, meta, base, title').remove();
  $(icons).remove();
  $('p').each((_, element) => {
    if ($(element).contents().length === 0) $(element).remove();
  });
  $('[data-block]').each((_, element) => {
    if (!isKnownBlock(element.attribs['data-block'] ?? '')) $(element).removeAttr('data-block');
  });
  $('button').each((_, element) => {
    $(element).replaceWith($('<span>').html($(element).html() ?? ''));
  });
  $('*').each((_, element) => {
    const part = $(element);
    const given = classOf(part);
    for (const name of Object.keys(part.attr() ?? {})) if (!kept.test(name)) part.removeAttr(name);
    for (const size of ['width', 'height']) if (!/^\d+$/.test(part.attr(size) ?? '0')) part.removeAttr(size);
    if (given !== '') part.attr('class', given);
  });
}

function classOf(part: Part): string {
  const classes = (part.attr('class') ?? '').split(/\s+/);
  if (part.is('a') && classes.includes('button'))
    return classes.includes('secondary') ? 'fr-btn fr-btn--secondary' : 'fr-btn';
  if (part.is('img') && part.attr('data-size') === 'line') return 's-doc-inline';
  if (part.is('code')) return classes.filter((name) => /^language-[\w-]+$/.test(name)).join(' ');
  if (part.is('mark')) {
    const [, kind, colour = ''] =
      /(background-color|color)\s*:\s*([a-z]+)/i.exec(part.attr('style') ?? '') ?? [];
    if (colours.has(colour.toLowerCase()))
      return `s-mark s-mark--${kind === 'color' ? '' : 'on-'}${colour.toLowerCase().replace('grey', 'gray')}`;
    return 's-mark';
  }
  return '';
}
