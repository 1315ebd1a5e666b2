import { beforeEach, describe, expect, it } from 'vitest';
import { me, twoMembers } from '../functions/account-calls.ts';
import type { FakeServices } from '../fakes/services.ts';
import { filledArrival } from '../builders.ts';
import { doors } from './doors.ts';

let services: FakeServices;

beforeEach(async () => {
  ({ services } = await twoMembers());
});

/** What would change something at one door or another. */
const fields = {
  ...filledArrival,
  secondaryEmail: 'mallory@exemple.org',
  primaryEmail: 'mallory@justice.fr',
  redirection: 'mallory@exemple.org',
  password: 'un mot de passe',
  communicationEmail: 'primary',
  partout: 'oui',
  jeton: 'x',
  leaveOn: '2026-11-21',
  end: '2027-11-30',
  github: 'mallory',
};

const form = new URLSearchParams(fields).toString();
const boundary = '--x\r\nContent-Disposition: form-data; name="partout"\r\n\r\noui\r\n--x--\r\n';

/** The bodies that a page of another site can make a browser send without asking us first, and the one that asks. */
const bodies: readonly (readonly [type: string | undefined, body: string])[] = [
  ['application/x-www-form-urlencoded', form],
  ['multipart/form-data; boundary=x', boundary],
  ['text/plain', JSON.stringify(fields)],
  ['text/plain; charset=application/json', JSON.stringify(fields)],
  ['application/json', JSON.stringify(fields)],
  [undefined, JSON.stringify(fields)],
];

/** Where such a call says that it comes from. */
const elsewhere: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://mallory.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://communs.example' },
  { origin: 'https://communs.example:8443' },
  { origin: 'https://communs.example.mallory.example' },
  { origin: 'https://mallory-communs.example' },
  { origin: 'https://communs.example@mallory.example' },
  { origin: 'https://tools.communs.example' },
  { origin: 'https://communs.example, https://mallory.example' },
  { origin: 'HTTPS://COMMUNS.EXAMPLE' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://mallory.example', 'sec-fetch-site': 'same-origin' },
];

const nothingHappened = async () => {
  expect(services.mailer.sent).toEqual([]);
  expect(await services.contents.proposals('open')).toEqual([]);
  expect((await services.audit.page({}, { size: 9 })).items).toEqual([]);
  expect(await services.mailboxes.redirections(me)).toEqual([]);
  expect(await services.logins.member(new Headers({ cookie: `session=${me}` }))).toBe(me);
};

describe('a page of another site', { timeout: 30_000 }, () => {
  it('knows every door', () => {
    expect(doors.length).toBeGreaterThan(30);
  });

  it.each(doors)('changes nothing at $path, whatever it makes a browser send', async ({ path, send }) => {
    for (const [type, body] of bodies)
      for (const headers of elsewhere)
        for (const accept of ['*/*', 'text/html']) {
          const sent = new Headers({ accept, cookie: `session=${me}`, ...headers });
          const url = `https://communs.example${path}`;
          const request = new Request(url, { method: 'POST', body: Buffer.from(body), headers: sent });
          if (type !== undefined) request.headers.set('content-type', type);
          const response = await send(request);
          const told = `${type ?? 'no type'} ${JSON.stringify(headers)}`;
          // 303 leads away where the thing is switched off; 404 where there is no such change.
          expect([303, 403, 404], told).toContain(response.status);
          expect(response.headers.getSetCookie(), told).toEqual([]);
        }
    await nothingHappened();
  });

  it.each(doors)(
    'gets nothing at $path by a type of body that needs no permission',
    async ({ path, send }) => {
      for (const [type, body] of bodies.filter(
        ([held]) => held?.includes('json') !== true && held !== bodies[0]?.[0],
      )) {
        const url = `https://communs.example${path}`;
        const headers = new Headers({ cookie: `session=${me}`, origin: 'https://communs.example' });
        if (type !== undefined) headers.set('content-type', type);
        const response = await send(new Request(url, { method: 'POST', body: Buffer.from(body), headers }));
        expect([303, 404, 403, 415], `${type ?? 'no type'} ${response.status}`).toContain(response.status);
      }
      await nothingHappened();
    },
  );
});
