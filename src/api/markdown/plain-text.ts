import { html } from './html.ts';

const ELEMENTS = /<script[^]*?<\/script>|<!--[^]*?-->|<style[^]*?<\/style>/g;
const TAGS = /<[^]*?>/g;

/**
 * Gives the text of a Markdown source as the predecessor's API published it: kramdown's HTML (GFM parser)
 * without its tags, entities and white space kept. The stripping is Liquid's `strip_html`.
 */
export function plainText(markdown: string): string {
  return html(markdown).replace(ELEMENTS, '').replace(TAGS, '');
}
