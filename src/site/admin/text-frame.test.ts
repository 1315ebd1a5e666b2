import { expect, it } from 'vitest';
import { frameOf } from './text-frame.ts';

it.each(['', '\n', 'Bio', 'Bio\n', '\nBio\n', '\r\nBio\r\n\r\nSuite\r\n', '  - retrait\n', '\n\n'])(
  'gives %j back unchanged',
  (held) => {
    const { inside, around } = frameOf(held);
    expect(around(inside(held))).toBe(held);
  },
);

it('keeps the empty lines around and the line ends of the file', () => {
  const { inside, around } = frameOf('\r\nBonjour.\r\n');
  expect(inside('\r\nBonjour.\r\n')).toBe('Bonjour.');
  expect(around('Bonjour,\nsalut.')).toBe('\r\nBonjour,\r\nsalut.\r\n');
});

it('shows a space at the end while somebody types', () => {
  const { inside, around } = frameOf('\nBonjour\n');
  expect(inside(around('Bonjour '))).toBe('Bonjour ');
});
