import { load } from 'cheerio';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import arrival from '../../functions/arrival.ts';
import forgePoll from '../../functions/forge-poll.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { filledArrival } from '../builders.ts';
import { throughAct, type Act } from '../fakes/failing-services.ts';
import { fakeServices } from '../fakes/services.ts';
import { logged, type LogLine } from './logged.ts';

const page = `<main><form method="post">${Object.keys(filledArrival)
  .map((name) => `<input name="${name}">`)
  .join('')}<textarea name="bio"></textarea></form></main>`;
const typed = { ...filledArrival, dailyRate: '450', bio: '<b>"J’aime"</b>\n# les cartes' };

type Fakes = ReturnType<typeof fakeServices>;
let services: Fakes;

const provide = (act: Act = (_, make) => make()) => {
  const site = { page: () => Promise.resolve(page) };
  provideServices(throughAct({ ...services, site }, act));
};
const send = (accept = 'application/json') =>
  arrival(
    new Request('https://communs.example/api/arrival', {
      method: 'POST',
      body: new URLSearchParams(typed),
      headers: { accept },
    }),
  );

beforeEach(() => {
  services = fakeServices();
  provide();
  vi.mocked(console.error).mockImplementation(() => undefined);
});

/** What operators were told; each once, and nothing private. */
function told(): LogLine[] {
  const lines = logged('error');
  for (const line of lines)
    // A moment and line numbers may hold the digits of a daily rate.
    expect(JSON.stringify({ ...line, time: '', stack: [] })).not.toMatch(/celeste|exemple\.fr|450|cartes/i);
  return lines;
}

async function expectComplete(): Promise<void> {
  const accounts = await services.accounts.all();
  expect(accounts.map(({ id }) => id)).toEqual(['celeste.d.ormeau']);
  const proposals = await services.contents.proposals('open');
  expect(proposals.map(({ branch }) => branch)).toEqual(['arrivee/celeste.d.ormeau']);
  expect(await services.arrivals.waiting()).toMatchObject([{ id: 'celeste.d.ormeau', proposal: 1 }]);
  expect(services.mailer.sent.map(({ to }) => to).toSorted()).toEqual([
    'celeste@exemple.fr',
    'ondine.mistral@communs.example',
  ]);
  expect(services.chat.posted.length).toBeLessThanOrEqual(1);
}

/** Every call that an arrival makes of the outside world, in its order: "3 accounts.reserve". */
async function callsOfAnArrival(): Promise<string[]> {
  const calls: string[] = [];
  services = fakeServices();
  provide((call, make) => {
    calls.push(`${calls.length} ${call}`);
    return make();
  });
  await send();
  return calls;
}

/** A failure of these leaves the arrival as it is: the mail, or the team's message, goes later. */
const forgiven = ['mailer.send', 'mailLog.change', 'chat.post'];

const steps = await callsOfAnArrival();
const isOfTeam = (step: string) => steps.indexOf(step) > steps.findLastIndex((call) => call.includes('mail'));
const isForgiven = (step: string) => isOfTeam(step) || forgiven.includes(step.split(' ')[1] ?? '');
const moments = ['before', 'after'] as const;
const each = steps.flatMap((step) => moments.map((moment) => [step, moment] as const));

/** Lets every call be made but one, which ends as told, before or after its effect. */
const breaking = (step: string, moment: 'before' | 'after', end: () => Promise<never>): Act => {
  let count = 0;
  return async (call, make) => {
    if (`${count++} ${call}` !== step) return make();
    if (moment === 'after') await make();
    return end();
  };
};

/** Sends the form to a process that does nothing any more once it has come to a step. */
async function killedAt(step: string, moment: 'before' | 'after'): Promise<void> {
  const killed = Promise.withResolvers<'killed'>();
  provide(
    breaking(step, moment, () => {
      killed.resolve('killed');
      return new Promise(() => undefined);
    }),
  );
  expect(await Promise.race([send(), killed.promise])).toBe('killed');
}

describe('an arrival', () => {
  it('makes all the calls that the tests below break', () => {
    for (const call of [
      'rateLimits.hit',
      'community',
      'accounts.reserve',
      'arrivals.record',
      'contents.propose',
    ])
      expect(steps.map((step) => step.split(' ')[1])).toContain(call);
    expect(steps.filter((step) => step.endsWith('mailer.send'))).toHaveLength(2);
  });

  it.each(each)(
    'where %s fails, %s its effect, is told honestly and completed by the next try',
    async (step, moment) => {
      provide(breaking(step, moment, () => Promise.reject(new Error('Down for celeste@exemple.fr, "450".'))));
      const response = await send();
      if (isForgiven(step)) {
        expect(response.status).toBe(201);
        expect(told()).toEqual([]);
      } else {
        expect(response.status).toBe(503);
        expect(response.headers.get('retry-after')).toBe('60');
        expect(await response.json()).toEqual({ error: expect.stringContaining('recommence') as unknown });
        expect(told()).toEqual([
          expect.objectContaining({
            event: 'fault',
            function: 'arrival',
            where: 'POST /api/arrival',
            cause: 'Error: Down for …, "…".',
            stack: expect.arrayContaining([expect.stringMatching(/^at /)]) as unknown,
          }),
        ]);
      }
      provide();
      expect([200, 201]).toContain((await send()).status);
      await expectComplete();
      expect((await send()).status).toBe(200);
      await expectComplete();
    },
  );

  it.each(each)(
    'whose process is killed at %s, %s its effect, is completed by the next try',
    async (step, moment) => {
      await killedAt(step, moment);
      provide();
      expect([200, 201]).toContain((await send()).status);
      await expectComplete();
    },
  );
});

const database = ['accounts', 'administrationDomains', 'arrivals', 'ledger', 'rateLimits', 'mailLog'];
const outages: Record<string, readonly string[]> = {
  'the database': database,
  'the forge': ['contents'],
  'the site': ['community', 'site'],
  everything: [...database, 'contents', 'community', 'site', 'mailer', 'chat'],
};
const without =
  (down: readonly string[]): Act =>
  (call, make) =>
    down.includes(call.split('.')[0] ?? '') ? Promise.reject(new Error('Down.')) : make();

describe.each(Object.entries(outages))('while %s is down', (name, down) => {
  it('a browser gets a page that says so and keeps every field, and the next try is taken', async () => {
    provide(without(down));
    const response = await send('text/html');
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const $ = load(await response.text());
    const form = $('form');
    const shown = Object.fromEntries(
      Object.keys(typed).map((field) => {
        const input = form.find(`[name="${field}"]`);
        return [field, input.is('textarea') ? input.text() : input.attr('value')];
      }),
    );
    const { dailyRate, ...onThePage } = typed;
    expect(shown).toMatchObject(down.includes('site') ? { ...onThePage, dailyRate } : onThePage);
    expect($('body').text()).toContain('rien ne sera fait deux fois. Ce que tu as rempli est gardé');
    expect(told()).toHaveLength(1);
    if (name === 'the site') expect(form.attr('action')).toBe('/api/arrival');

    provide();
    expect((await send('text/html')).status).toBe(303);
    await expectComplete();
  });

  it('a program gets JSON', async () => {
    provide(without(down));
    const response = await send();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      error: expect.stringMatching(/^Une panne de notre côté/) as unknown,
    });
    expect(told()).toHaveLength(1);
  });
});

it('where its process was killed, is in the audit, and the team is told, at the latest by the poll', async () => {
  for (const [step, moment] of each) {
    services = fakeServices();
    await killedAt(step, moment);
    const later = new Date(services.clock.now().getTime() + 3_600_000);
    services = { ...services, clock: { ...services.clock, now: () => later } };
    provide();
    await send();
    await forgePoll();
    expect(new Set(services.audit.written.map(({ action }) => action)), step).toEqual(
      new Set(['arrival.submit']),
    );
    expect(services.chat.posted, step).toHaveLength(1);
    await expectComplete();
  }
});

it('while the mailer and the chat are down, the arrival is taken, and the next try sends what is missing', async () => {
  provide(without(['mailer', 'chat']));
  expect((await send()).status).toBe(201);
  expect(services.mailer.sent).toEqual([]);
  provide();
  expect((await send()).status).toBe(200);
  await expectComplete();
  expect(services.chat.posted).toHaveLength(1);
});
