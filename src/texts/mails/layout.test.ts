import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMail, type MailContent } from './layout.ts';

const aMail = (given: Partial<MailContent> = {}): MailContent => ({
  subject: 'Ton lien',
  paragraphs: ['Bonjour Ondine,', 'Voici ton lien.'],
  action: { label: 'Me connecter', href: 'https://secretariat.example/lien/?jeton=a&b=1' },
  footer: 'La Ruche',
  ...given,
});

/** What a reader sees of the body, entities resolved. */
const seen = (html: string): string[] =>
  (/<body[^>]*>([^]*)<\/body>/.exec(html)?.[1] ?? '')
    .replace(/<[^>]*>/g, '\n')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&',
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const hint = 'Si le lien ne s’ouvre pas, copie cette adresse dans ton navigateur\u00a0:';

describe('the layout of a mail', () => {
  it('says the same in HTML and in plain text', () => {
    const { html, text } = renderMail(aMail());
    expect(seen(html).filter((line) => line !== hint)).toEqual([
      'Bonjour Ondine,',
      'Voici ton lien.',
      'Me connecter',
      'https://secretariat.example/lien/?jeton=a&b=1',
      'La Ruche',
    ]);
    expect(text).toBe(
      'Bonjour Ondine,\n\nVoici ton lien.\n\nMe connecter\u00a0:\nhttps://secretariat.example/lien/?jeton=a&b=1\n\n' +
        '-- \nLa Ruche\n',
    );
  });

  it('goes without an action and a footer', () => {
    const { html, text } = renderMail({ subject: 'A', paragraphs: ['B'] });
    expect(seen(html)).toEqual(['B']);
    expect(text).toBe('B\n');
  });

  it('keeps whatever people typed as text, the same in both', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<b>', '"><img src=x>', "'&amp;", '&lt;'),
    );
    fc.assert(
      fc.property(typed, (value) => {
        const { subject, html, text } = renderMail({ subject: value, paragraphs: [`a ${value} b`] });
        expect(seen(html)).toEqual([text.trim()]);
        expect(html.match(/<[^>]+>/g)).toHaveLength(19);
        expect(subject).not.toMatch(/[\r\n\0]/);
      }),
    );
  });

  it('lets no typed line break make a header, a paragraph or a signature', () => {
    const name = 'Ondine\r\nBcc: b@example.org\n\n-- \nLa Ruche\u2028';
    const { subject, text } = renderMail({ subject: name, paragraphs: [name] });
    expect(subject).toBe('Ondine Bcc: b@example.org -- La Ruche');
    expect(text).toBe(`${subject}\n`);
  });

  it.each(['javascript:alert(1)', 'data:text/html,a', 'mailto:a@example.org', '/compte/'])(
    'refuses the link %s',
    (href) => {
      expect(() => renderMail(aMail({ action: { label: 'Ouvrir', href } }))).toThrow();
    },
  );

  it('follows the reader’s colours and fetches nothing', () => {
    const { html } = renderMail(aMail());
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).not.toMatch(
      /#[\da-f]{3,6}\b|(?:^|[\s;"])(?:background|color)\s*:|<img|src=|url\(|@import|<link/i,
    );
  });

  it('can be read by a program that speaks it', () => {
    const { html } = renderMail(aMail());
    expect(html).toContain('<html lang="fr" dir="ltr">');
    expect(html).toContain('<title>Ton lien</title>');
    expect(html).toMatch(/role="article"[^>]* aria-label="Ton lien" lang="fr"/);
  });
});
