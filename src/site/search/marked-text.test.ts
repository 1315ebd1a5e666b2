import { expect, it } from 'vitest';
import { markedText } from './marked-text.ts';

it('an excerpt becomes texts, what was found marked', () => {
  expect(markedText('Un <mark>verger</mark> & des &lt;b&gt;pommes&lt;/b&gt;.')).toEqual([
    { text: 'Un ', isMarked: false },
    { text: 'verger', isMarked: true },
    { text: ' & des <b>pommes</b>.', isMarked: false },
  ]);
  expect(markedText('<mark>verger</mark>')).toEqual([{ text: 'verger', isMarked: true }]);
});
