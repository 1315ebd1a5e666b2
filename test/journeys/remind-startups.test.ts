import { beforeEach, describe, expect, it, vi } from 'vitest';
import reminder from '../../functions/startup-phase-reminder.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { remindStartups } from '../../src/journeys/remind-startups.ts';
import { anEntry, aStartup, authorEntry } from '../builders.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { fakeServices } from '../fakes/services.ts';
import { expectSameEnd } from './crashes.ts';

const on = (...startups: string[]) => ({ missions: [{ start: '2026-01-01', status: 'admin', startups }] });
const gone = [{ start: '2026-01-01', end: '2026-11-01', status: 'admin', startups: ['eau-claire'] }];
const authors = [
  authorEntry('ondine.mistral', { fullname: 'Ondine Mistral', ...on('eau-claire', 'verger') }),
  authorEntry('nil.zephyr', { fullname: 'Nil Zéphyr', ...on('neuve') }),
  authorEntry('lou.brise', { fullname: 'Lou Brise', ...on('sage') }),
  authorEntry('lise.charme', { fullname: 'Lise Charme', missions: gone }),
];
const phases = (name: string, start: string, end?: string) => ({ phases: [{ name, start, end }] });
const startups = [
  anEntry('eau-claire', aStartup({ title: 'Eau claire', ...phases('construction', '2026-01-01') })),
  anEntry('verger', aStartup({ title: 'Verger', ...phases('acceleration', '2026-12-01', '2026-12-31') })),
  anEntry('neuve', aStartup({ title: 'Neuve', ...phases('construction', '2026-12-01', '2027-06-01') })),
  anEntry('sage', aStartup({ title: 'Sage', ...phases('construction', '2026-12-01', '2027-06-01') })),
];
const job = {
  path: '_jobs/2026-11-01-designer.md',
  text: '---\nroles: Designer\nopen: true\nstartup: neuve\n---\n',
};

function world() {
  let now = new Date('2027-01-04T08:15:00.000Z');
  const fakes = fakeServices();
  const services = {
    ...fakes,
    clock: clockOf(() => now),
    community: async () => ({ ...(await fakes.community()), authors, startups }),
    publishedFiles: (name: string) => Promise.resolve(name === 'jobs' ? [job] : []),
  };
  return {
    services,
    at: (moment: string) => {
      now = new Date(moment);
    },
    run: remindStartups,
    end: () => services.mailer.sent.map(({ key }) => key).toSorted(),
  };
}

let made: ReturnType<typeof world>;
beforeEach(() => {
  made = world();
});

describe('the check of the quarter', () => {
  it('asks each active member once for all her startups, and for offers that are open for long', async () => {
    const report = await remindStartups(made.services);
    expect(report).toEqual({ sent: ['ondine.mistral', 'nil.zephyr'], isComplete: true, failed: [] });
    const [hers, his] = made.services.mailer.sent.map(({ text }) => text.replaceAll('\u00A0', ' '));
    expect(hers).toContain('Eau claire : sa phase n’a pas changé depuis six mois ou plus.');
    expect(hers).toContain('Verger : la fin de sa phase est passée.');
    expect(hers).toMatch(/https:\/\/communs\.example\/admin\/#\/collections\/[a-z_-]+\/entries\/eau-claire/);
    expect(hers).not.toContain('offre');
    expect(his).toContain('https://communs.example/recrutement/2026/11/01/designer');
    expect(his).not.toContain('Vérifie la phase');
  });

  it('waits for the first working day, and for its hours', async () => {
    for (const moment of [
      '2027-01-01T08:15Z',
      '2027-01-02T08:15Z',
      '2027-01-04T05:15Z',
      '2027-01-04T19:15Z',
    ]) {
      made.at(moment);
      expect((await remindStartups(made.services)).sent).toEqual([]);
    }
  });

  it('is asked once a quarter, by two runs at once too', async () => {
    await Promise.all([remindStartups(made.services), remindStartups(made.services)]);
    made.at('2027-01-05T08:15Z');
    expect((await remindStartups(made.services)).sent).toEqual([]);
    expect(made.services.mailer.sent).toHaveLength(2);
    made.at('2027-04-01T08:15Z');
    expect((await remindStartups(made.services)).sent).toContain('ondine.mistral');
  });

  it('that time cut off goes on with the next run', async () => {
    expect(await remindStartups(made.services, 0)).toMatchObject({ sent: [], isComplete: false });
    expect(await remindStartups(made.services)).toMatchObject({ isComplete: true });
  });

  it('keeps nobody from hers when another one’s fails, and is asked again', async () => {
    vi.mocked(console.error).mockImplementationOnce(() => undefined);
    const { mailer } = made.services;
    const send = mailer.send.bind(mailer);
    mailer.send = (mail) => (mail.to.startsWith('nil') ? Promise.reject(new Error('Down.')) : send(mail));
    provideServices({ ...made.services, site: { page: () => Promise.resolve('') } });
    const response = await reminder();
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      sent: ['ondine.mistral'],
      failed: [{ what: 'nil.zephyr' }],
    });
    vi.mocked(console.error).mockClear();
    mailer.send = send;
    expect(await (await reminder()).json()).toMatchObject({ sent: ['nil.zephyr'], failed: [] });
  });

  it('ends the same when a run dies at any call', async () => {
    await expectSameEnd(() => {
      const trial = world();
      return {
        ...trial,
        later: () => {
          trial.at('2027-01-04T09:00Z');
        },
      };
    });
  });
});
