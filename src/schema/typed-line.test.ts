import { expect, it } from 'vitest';
import { expectedText, flag, noteOf, optionalAddress, optionalText, texts } from './field.ts';
import { typedLine } from './typed-line.ts';
import { vocabulary } from './vocabulary.ts';

const messageOf = (field: ReturnType<typeof typedLine>, value: unknown) =>
  field.safeParse(value).error?.issues[0]?.message;

it('asks for a field of a file as the file declares it', () => {
  const city = typedLine(optionalText('Ville', { description: 'Celle où tu travailles.', maximum: 40 }));
  expect(noteOf(city)).toEqual({ title: 'Ville', description: 'Celle où tu travailles.', maximum: 40 });
  expect(city.parse(' Brest ')).toBe('Brest');
  expect(city.parse('  ')).toBeUndefined();
  expect(messageOf(city, 'x'.repeat(41))).toContain('40 caractères');
  expect(messageOf(city, 'Brest\nParis')).toContain('retours à la ligne');
});

it.each([
  ['an address', optionalAddress('Site'), 'ftp://x', 'Donne une adresse qui commence par https://.'],
  [
    'a value of a list',
    optionalText('Langue', { vocabulary: vocabulary({ fr: 'Français' }) }),
    'x',
    'Choisis dans la liste.',
  ],
  [
    'a form of its own',
    optionalText('Code', { pattern: [String.raw`^\d+$`, 'des chiffres'] }),
    'x',
    'Ici, il faut des chiffres.',
  ],
  ['what everybody expects', expectedText('Métier'), ' ', 'Remplis ce champ.'],
])('asks for %s', (_, field, value, message) => {
  expect(messageOf(typedLine(field), value)).toBe(message);
});

it.each([
  ['a list', texts('Mots')],
  ['yes or no', flag('Visible')],
])('refuses %s, which is no line of text', (_, field) => {
  expect(() => typedLine(field)).toThrow('in one line');
});
