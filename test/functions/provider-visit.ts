import { readFile } from 'node:fs/promises';
import comeBack from '../../functions/proconnect.ts';
import depart from '../../functions/proconnect-departure.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { toDay } from '../../src/schema/day.ts';
import { anAccount } from '../builders.ts';
import { memoryIdentityProvider, type MemoryIdentityProvider } from '../fakes/memory-identity-provider.ts';
import { fakeServices } from '../fakes/services.ts';

const site = 'https://communs.example';
export const email = 'Ondine@Exemple.fr';

/** What a test of the functions of ProConnect sets; `reset` makes it anew. */
export const world = {} as {
  services: ReturnType<typeof fakeServices>;
  provider: MemoryIdentityProvider;
  now: Date;
};

/** The pages as they are written: their markup needs no build to be filled. */
const page = (path: string) => readFile(`src/pages${path}.astro`, 'utf8');

/** Gives the functions other services. */
export function provide(changes: Partial<ReturnType<typeof fakeServices>> = {}): void {
  world.services = { ...world.services, ...changes };
  provideServices({ ...world.services, site: { page } });
}

/** A world with an active member and one who has left, where calls are counted. */
export async function reset(): Promise<void> {
  world.now = new Date('2026-11-20T09:00:00.000Z');
  world.provider = memoryIdentityProvider();
  world.provider.answer = { kind: 'identified', identity: { email, idToken: 'the-id-token' } };
  const counts = new Map<string, number>();
  world.services = {
    ...fakeServices(),
    clock: { now: () => world.now, today: () => toDay('2026-11-20') },
    identityProvider: world.provider,
    rateLimits: {
      hit(key, windowSeconds, at) {
        const counted = `${key} ${String(Math.floor(at.getTime() / 1000 / windowSeconds))}`;
        counts.set(counted, (counts.get(counted) ?? 0) + 1);
        return Promise.resolve(counts.get(counted) ?? 0);
      },
      forget: () => Promise.resolve(0),
    },
  };
  provide();
  for (const [id, primaryEmail, secondaryEmail] of [
    ['ondine.mistral', 'ondine.mistral@communs.example', 'ondine@exemple.fr'],
    ['lise.charme', 'lise.charme@communs.example', 'lise@exemple.fr'],
  ] as const)
    await world.services.accounts.reserve(
      anAccount({
        id,
        primaryEmail,
        secondaryEmail,
      }),
    );
}

/** A form of the site as a browser sends it. */
export const post = (
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
) =>
  new Request(site + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html', ...headers },
  });
/** Leaves for the provider. */
export const leave = (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  depart(post('/api/login/proconnect', fields, headers));
/** Comes back from the provider. */
export const returning = (state: string, cookie: string) =>
  comeBack(
    new Request(`${site}/connexion/proconnect?code=the-code&state=${state}`, {
      headers: { cookie, accept: 'text/html' },
    }),
  );

/** The cookies that a browser holds after an answer, as it sends them. */
export function kept(response: Response, before = ''): string {
  const jar = new Map(before.split('; ').map((pair) => [pair.split('=')[0] ?? '', pair]));
  for (const text of response.headers.getSetCookie()) {
    const [pair = ''] = text.split(';');
    const name = pair.split('=')[0] ?? '';
    if (text.includes('Max-Age=0')) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].filter((pair) => pair !== '').join('; ');
}

/** Leaves for the provider and comes back; the answer, and the cookies that it leaves. */
export async function logIn(before = '', fields: Record<string, string> = {}) {
  const left = await leave(fields, { cookie: before });
  const state = /state=(state-\d+)/.exec(left.headers.get('refresh') ?? '')?.[1] ?? '';
  const departed = kept(left, before);
  const response = await returning(state, departed);
  return { response, departed, state, cookies: kept(response, departed) };
}

/** Whose session a browser's cookies carry. */
export const memberOf = (cookie: string) => world.services.logins.member(new Headers({ cookie }));

/** The parts of the page that are shown, by their names. */
export const reasonsIn = (html: string) => [...html.matchAll(/data-if="([a-z-]+)"/g)].map(([, name]) => name);
