import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAddresses } from './without-addresses.ts';

describe('a text of a vendor', () => {
  it.each([
    ['Refused celeste@exemple.fr.', 'Refused …@…'],
    ['To <a.b+c@exemple.fr>, "d@e.fr"; (f@g.fr)', 'To <…@…>, "…@…"; (…@…)'],
    ['GET https://eu.example/list/x/subscriber/celeste%40exemple.fr: 404', 'GET …@… 404'],
    ['Nobody @ home', 'Nobody @ home'],
  ])('%s', (text, hidden) => {
    expect(withoutAddresses(text)).toBe(hidden);
  });

  it('holds no address any more, whatever stands around it', () => {
    const around = fc.string().map((text) => text.replace(/ormeau|exemple/g, ''));
    fc.assert(
      fc.property(around, around, fc.constantFrom('@', '%40'), (before, after, at) => {
        const hidden = withoutAddresses(`${before} celeste.ormeau${at}exemple.fr ${after}`);
        expect(hidden).not.toMatch(/ormeau|exemple/);
      }),
    );
  });
});
