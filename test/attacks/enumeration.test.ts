import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import login from '../../functions/login.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { anAccount, filledArrival } from '../builders.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

let services: FakeServices;
/** Every call of the outside world before the answer, in its order: what an answer's time is made of. */
let calls: string[];

/** The services, each call of theirs written down while an answer is awaited. */
function watched<Held extends object>(held: Held, path: string): Held {
  return new Proxy(held, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      const here = `${path}.${String(name)}`;
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        calls.push(here);
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
}

beforeEach(async () => {
  calls = [];
  services = fakeServices();
  for (const [id, secondaryEmail] of [
    ['ondine.mistral', 'ondine@exemple.fr'],
    ['lise.charme', 'lise@exemple.fr'],
  ] as const)
    await services.accounts.reserve(
      anAccount({
        id,
        secondaryEmail,
      }),
    );
  const ports = Object.entries(services).map(([name, port]: [string, unknown]) => [
    name,
    typeof port === 'object' && port !== null && name !== 'settings' ? watched(port, name) : port,
  ]);
  provideServices({
    ...(Object.fromEntries(ports) as FakeServices),
    site: { page: () => Promise.resolve('<main></main>') },
  });
});

const post = (path: string, fields: object, accept = 'application/json') =>
  new Request(`https://communs.example${path}`, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', accept },
  });

/** What an asker sees of an answer, and what it costs before it leaves. */
async function seen(answer: () => Promise<Response>) {
  calls = [];
  const response = await answer();
  const costs = [...calls];
  const headers = [...response.headers].toSorted();
  return { status: response.status, headers, text: await response.text(), costs };
}

const addresses = {
  'of a member': 'ondine@exemple.fr',
  'of somebody who left': 'lise@exemple.fr',
  'of nobody': 'nobody@exemple.fr',
  'of a mailbox of the community': 'ondine.mistral@communs.example',
};

describe('whoever asks for a link to log in', { timeout: 30_000 }, () => {
  it.each(['application/json', 'text/html'])(
    'as %s learns nothing of an address, by answer or by time',
    async (accept) => {
      const answers = new Set<string>();
      for (const email of Object.values(addresses))
        for (let again = 0; again < 8; again++) {
          const work: Promise<unknown>[] = [];
          // The host goes on with what is left for later once the answer is gone: it begins, and is not awaited.
          const answer = await seen(() =>
            login(post('/api/login', { email }, accept), { waitUntil: (held) => void work.push(held) }),
          );
          // What later work does before its first pause runs before the answer too: the same for all.
          answers.add(JSON.stringify(answer));
          await Promise.all(work);
        }
      expect([...answers]).toHaveLength(1);
    },
  );
});

describe('whoever fills the arrival form', { timeout: 30_000 }, () => {
  it('learns nothing of who holds an address: the answer is the same for a member and for one who left', async () => {
    const answers = new Set<string>();
    for (const email of [addresses['of a member'], addresses['of somebody who left']]) {
      const { status, text } = await seen(() => arrival(post('/api/arrival', { ...filledArrival, email })));
      answers.add(JSON.stringify({ status, text }));
    }
    expect([...answers]).toHaveLength(1);
  });
});
