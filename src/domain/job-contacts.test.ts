import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobContacts, mailLink } from './job-contacts.ts';

describe('the contacts of an offer', () => {
  const none = { addresses: [], links: [], members: [], words: undefined };

  it.each([
    [undefined, none],
    ['', none],
    ['a@b.example', { ...none, addresses: ['a@b.example'] }],
    [
      'a@b.example, <c.d@e.example>; mailto:a@b.example',
      { ...none, addresses: ['a@b.example', 'c.d@e.example'] },
    ],
    ['https://form.example/x?y=1.', { ...none, links: ['https://form.example/x?y=1'] }],
    ['lise.charme', { ...none, members: ['lise.charme'] }],
    ['Lise, à l’atelier', { ...none, words: 'Lise, à l’atelier' }],
    [
      'Écrire à a@b.example (ou lise.charme).',
      {
        ...none,
        addresses: ['a@b.example'],
        members: ['lise.charme'],
        words: 'Écrire à a@b.example (ou lise.charme).',
      },
    ],
    ['javascript:alert(1) http://', { ...none, words: 'javascript:alert(1) http://' }],
  ])('%j', (text, found) => {
    expect(jobContacts(text, (id) => id === 'lise.charme')).toEqual(found);
  });

  it('never make a link out of what is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { addresses, links } = jobContacts(text);
        for (const link of links) expect(new URL(link).protocol).toMatch(/^https?:$/);
        for (const address of addresses) expect(address).toMatch(/^[^\s@]+@[^\s@]+$/);
      }),
    );
  });

  it('begin a mail that any program reads', () => {
    const link = new URL(
      mailLink(['a@b.example', 'c+d&e@f.example'], 'Candidature\u00A0: «\u00A0Dev & co\u00A0» ?'),
    );
    expect(link.pathname).toBe('a@b.example,c%2Bd%26e@f.example');
    expect(link.searchParams.get('subject')).toBe('Candidature\u00A0: «\u00A0Dev & co\u00A0» ?');
    expect(link.href).not.toContain('+');
  });
});
