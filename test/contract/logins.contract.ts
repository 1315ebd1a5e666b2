import { describe, expect, it } from 'vitest';
import type { Logins } from '../../src/ports.ts';

/** What the port `Logins` promises. */
export function loginsContract(name: string, make: () => Logins): void {
  const cookieOf = (cookies: readonly string[] = []): Headers =>
    new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
  const logIn = async (logins: Logins, member: string): Promise<Headers> =>
    cookieOf(await logins.redeem(await logins.openLink(member), new Headers()));

  describe(name, () => {
    it.each(['ondine.mistral', 'zephyrin_autan', 'gabin.-.bourrasque', 'Éda d’Or'])(
      'opens a session for %s by her link',
      async (member) => {
        const logins = make();
        expect(await logins.member(await logIn(logins, member))).toBe(member);
      },
    );

    it('takes a link once, and an unknown one never', async () => {
      const logins = make();
      const token = await logins.openLink('ondine.mistral');
      expect(await logins.redeem(token, new Headers())).toBeDefined();
      expect(await logins.redeem(token, new Headers())).toBeUndefined();
      expect(await logins.redeem('devine', new Headers())).toBeUndefined();
    });

    it('takes a link once when it comes twenty times at once', async () => {
      const logins = make();
      const token = await logins.openLink('ondine.mistral');
      const tries = await Promise.all(Array.from({ length: 20 }, () => logins.redeem(token, new Headers())));
      expect(tries.filter((cookies) => cookies !== undefined)).toHaveLength(1);
    });

    it('gives another token and another session each time', async () => {
      const logins = make();
      const tokens = [await logins.openLink('ondine.mistral'), await logins.openLink('ondine.mistral')];
      expect(new Set(tokens).size).toBe(2);
    });

    it('opens a session for whom someone else vouches for', async () => {
      const logins = make();
      const session = cookieOf(await logins.open('zephyrin_autan', new Headers()));
      expect(await logins.member(session)).toBe('zephyrin_autan');
    });

    it.each([
      [
        'a link',
        async (logins: Logins, held: Headers) => logins.redeem(await logins.openLink('lise.charme'), held),
      ],
      ['a voucher', (logins: Logins, held: Headers) => logins.open('lise.charme', held)],
    ] as const)('ends the session that the browser had when %s opens another', async (_, again) => {
      const logins = make();
      for (const member of ['lise.charme', 'ondine.mistral']) {
        const held = await logIn(logins, member);
        const elsewhere = await logIn(logins, member);
        const session = cookieOf(await again(logins, held));
        expect(session.get('cookie')).not.toBe(held.get('cookie'));
        expect(await logins.member(session)).toBe('lise.charme');
        expect(await logins.member(held)).toBeUndefined();
        expect(await logins.member(elsewhere)).toBe(member);
      }
    });

    it('leaves the session alone when a link is refused', async () => {
      const logins = make();
      const held = await logIn(logins, 'ondine.mistral');
      expect(await logins.redeem('devine', held)).toBeUndefined();
      expect(await logins.member(held)).toBe('ondine.mistral');
    });

    it('knows nobody without a session, or with a made-up one', async () => {
      const logins = make();
      expect(await logins.member(new Headers())).toBeUndefined();
      expect(await logins.member(new Headers({ cookie: 'secretariat.session_token=x.y' }))).toBeUndefined();
    });

    it('ends the other sessions of a member and takes her links back', async () => {
      const logins = make();
      const [here, elsewhere] = [
        await logIn(logins, 'ondine.mistral'),
        await logIn(logins, 'ondine.mistral'),
      ];
      const other = await logIn(logins, 'lise.charme');
      const [link, othersLink] = [
        await logins.openLink('ondine.mistral'),
        await logins.openLink('lise.charme'),
      ];
      await logins.endOthers('ondine.mistral', here);
      expect(await logins.member(here)).toBe('ondine.mistral');
      expect(await logins.member(elsewhere)).toBeUndefined();
      expect(await logins.member(other)).toBe('lise.charme');
      expect(await logins.redeem(link, new Headers())).toBeUndefined();
      expect(await logins.redeem(othersLink, new Headers())).toBeDefined();
      await logins.endOthers('ondine.mistral', new Headers());
      expect(await logins.member(here)).toBeUndefined();
      await logins.endOthers('personne', new Headers());
    });

    it('tells who has a session', async () => {
      const logins = make();
      const now = new Date();
      const held = await logIn(logins, 'achille.noroit');
      await logIn(logins, 'achille.noroit');
      await logIn(logins, 'zoe.alize');
      const ours = async (): Promise<string[]> =>
        (await logins.loggedIn(now)).filter((id) => ['achille.noroit', 'zoe.alize'].includes(id));
      expect(await ours()).toEqual(['achille.noroit', 'zoe.alize']);
      await logins.logout(held, 'everywhere');
      expect(await ours()).toEqual(['zoe.alize']);
    });

    it('logs out here', async () => {
      const logins = make();
      const headers = await logIn(logins, 'ondine.mistral');
      const other = await logIn(logins, 'lise.charme');
      await logins.logout(headers, 'here');
      expect(await logins.member(headers)).toBeUndefined();
      expect(await logins.member(other)).toBe('lise.charme');
    });
  });
}
