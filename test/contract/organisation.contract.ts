import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Organisation } from '../../src/ports.ts';

export interface OrganisationUnderTest {
  readonly organisation: Organisation;
  /** Accepts an invitation in a user's stead. */
  accept(user: string): Promise<void>;
  close(): Promise<void>;
}

export const user = 'ondine-m';
export const other = 'nil-zephyr';
/** A name that nobody has. */
export const nobody = 'personne-ici';

/** What every organisation does; it knows `user` and `other`, and starts without members. */
export function organisationContract(name: string, start: () => Promise<OrganisationUnderTest>): void {
  describe(`organisation, ${name}`, () => {
    let subject: OrganisationUnderTest;
    let organisation: Organisation;
    beforeEach(async () => {
      subject = await start();
      ({ organisation } = subject);
    });
    afterEach(() => subject.close());

    it('invites a user, who is a member once she has accepted', async () => {
      expect(await organisation.state(user)).toBe('none');
      expect(await organisation.invite(user)).toBe('done');
      expect(await organisation.state(user)).toBe('invited');
      await subject.accept(user);
      expect(await organisation.state(user)).toBe('member');
      expect(await organisation.state(other)).toBe('none');
    });

    it('changes nothing for who is invited, or a member', async () => {
      await organisation.invite(user);
      expect(await organisation.invite(user)).toBe('done');
      expect(await organisation.state(user)).toBe('invited');
      await subject.accept(user);
      expect(await organisation.invite(user)).toBe('done');
      expect(await organisation.state(user)).toBe('member');
    });

    it('takes a member out, and takes an invitation back, each once', async () => {
      await organisation.invite(user);
      await subject.accept(user);
      await organisation.invite(other);
      for (const one of [user, other]) {
        await organisation.remove(one);
        await organisation.remove(one);
        expect(await organisation.state(one)).toBe('none');
      }
      expect(await organisation.invite(user)).toBe('done');
      expect(await organisation.state(user)).toBe('invited');
    });

    it('ignores the case of names', async () => {
      await organisation.invite('Ondine-M');
      expect(await organisation.state('ONDINE-m')).toBe('invited');
      await organisation.invite('ondine-M');
      await organisation.remove('oNDINE-m');
      expect(await organisation.state(user)).toBe('none');
    });

    it.each([nobody, '', '.', '..', 'a/b', 'a b', '-a', 'a--b', 'a?b', 'é', 'a'.repeat(40), '{username}'])(
      'refuses the name %j, which nobody has',
      async (one) => {
        expect(await organisation.invite(one)).toBe('unknown-user');
        expect(await organisation.state(one)).toBe('none');
        await organisation.remove(one);
      },
    );

    it('invites once who is asked for many times at once', async () => {
      await Promise.all(Array.from({ length: 8 }, () => organisation.invite(user)));
      expect(await organisation.state(user)).toBe('invited');
      await organisation.remove(user);
      expect(await organisation.state(user)).toBe('none');
    });
  });
}
