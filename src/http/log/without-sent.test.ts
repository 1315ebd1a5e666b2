import { describe, expect, it } from 'vitest';
import { withoutSent } from './without-sent.ts';

describe('a text for operators about a call', () => {
  it.each([
    [
      'a form',
      'firstName=C%C3%A9leste+Lou&role=Designer&rate=450',
      'Céleste Lou, Designer at 450',
      '…, … at …',
    ],
    ['JSON', '{"a":[{"b":"Céleste Lou"}],"rate":450}', 'for Céleste Lou: 450', 'for …: …'],
    ['a query', 'membre=lise.charme&cle=xyz', 'lise.charme xyz', '… …'],
    ['one line of a longer text', '{"body":"fullname: Lou\\nrole: Dev"}', 'line fullname: Lou', 'line …'],
    ['the longest first', 'a=Lou&b=Lou+Charme', 'Lou Charme and Lou', '… and …'],
    ['a broken body', '{"a": "Céleste"', 'at {"a": "Céleste"', 'at …'],
  ])('repeats nothing of %s', (_, sent, text, left) => {
    expect(withoutSent(text, [sent])).toBe(left);
  });

  it('keeps what is too short to tell anything, and all where nothing was sent', () => {
    expect(withoutSent('a fault of a call', ['x=a&y=of'])).toBe('a fault of a call');
    expect(withoutSent('a fault', [''])).toBe('a fault');
  });
});
