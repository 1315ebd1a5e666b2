import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutBetween, withoutTags, type Marks } from './cut-between.ts';

const elements: readonly Marks[] = [
  ['<script', '</script>'],
  ['<!--', '-->'],
  ['<style', '</style>'],
];
const html = fc
  .array(fc.constantFrom('<script', '</script>', '<!--', '-->', '<style', '</style>', '<', '>', '-', 'a\n'))
  .map((parts) => parts.join(''));

it('cuts what the regular expressions of the predecessor cut', () => {
  fc.assert(
    fc.property(html, (text) => {
      const lazy = /<script[^]*?<\/script>|<!--[^]*?-->|<style[^]*?<\/style>/g;
      expect(cutBetween(text, elements)).toBe(text.replace(lazy, ''));
      expect(withoutTags(text, ' ')).toBe(text.replace(/<[^>]*>/g, ' '));
      expect(withoutTags(text)).toBe(text.replace(/<[^]*?>/g, ''));
    }),
  );
});
