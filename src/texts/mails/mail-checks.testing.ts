import { describe, expect, it } from 'vitest';
import type { RenderedMail } from './layout.ts';

/** What every mail of La Ruche promises, whose one thing to do is behind a link. */
export function mailChecks(mails: Readonly<Record<string, RenderedMail>>, link: string): void {
  describe.each(Object.entries(mails))('the mail "%s"', (_, { subject, html, text }) => {
    const words = `${subject}\n${text}`;

    it('holds its link, escaped in HTML and as it is in text', () => {
      expect(text).toContain(`\u00a0:\n${link}\n`);
      expect(html).toContain(`href="${link.replace('&', '&amp;')}"`);
    });

    it('says who writes', () => {
      expect(text).toMatch(/\n-- \nLa Ruche · message envoyé automatiquement\n$/);
    });

    it('is written in correct typography', () => {
      expect(words.replaceAll(link, '')).not.toMatch(/[^\u00a0][:;?!](?!\/\/)|'|"|\.\.\.|undefined|NaN/);
    });

    it('has a subject that a list of mails shows whole', () => {
      expect(subject.length).toBeLessThanOrEqual(70);
    });
  });
}
