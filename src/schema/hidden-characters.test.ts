import { describe, expect, it } from 'vitest';
import { holdsHiddenCharacters } from './hidden-characters.ts';

describe('the characters that people do not see', () => {
  it.each([
    'Céleste',
    'l’été',
    'e\u0301',
    'مرحبا',
    '李',
    '🦊',
    '👩🏽‍💻',
    '❤️',
    '1️⃣',
    '🇫🇷',
    '«\u00A0oui\u00A0»',
    '→ €',
  ])('are not in %j', (text) => {
    expect(holdsHiddenCharacters(text)).toBe(false);
  });

  it.each([
    ['a zero-width space', 'a\u200Bb'],
    ['a zero-width joiner between letters', 'a\u200Db'],
    ['a word joiner', 'a\u2060b'],
    ['a right-to-left override', '\u202Ecba'],
    ['an isolate', '\u2066a\u2069'],
    ['an Arabic letter mark', 'a\u061C'],
    ['a soft hyphen', 'a\u00ADb'],
    ['a Hangul filler', '\u3164'],
    ['a blank of Braille', '\u2800'],
    ['a tag', 'a\u{E0041}'],
    ['a line break', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['a NUL', 'a\0'],
    ['an escape', '\u001B[31m'],
    ['half of a character', '\uD800'],
    ['what broken UTF-8 was read as', '\uFFFD'],
  ])('are found: %s', (_, text) => {
    expect(holdsHiddenCharacters(text)).toBe(true);
  });
});
