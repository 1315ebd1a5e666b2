import { cutBetween, withoutTags, type Marks } from '../../domain/cut-between.ts';
import { html } from './html.ts';

const elements: readonly Marks[] = [
  ['<script', '</script>'],
  ['<!--', '-->'],
  ['<style', '</style>'],
];

/**
 * Gives the text of a Markdown source as the predecessor's API published it: kramdown's HTML (GFM parser)
 * without its tags, entities and white space kept. The stripping is Liquid's `strip_html`.
 */
export function plainText(markdown: string): string {
  return withoutTags(cutBetween(html(markdown), elements));
}
