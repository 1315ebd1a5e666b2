import { beforeEach, describe, expect, it, vi } from 'vitest';
import reminders from '../../functions/review-reminders.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { remindReviewers } from '../../src/journeys/reviews/remind-reviewers.ts';
import { authorEntry } from '../builders.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { fakeServices } from '../fakes/services.ts';
import { expectSameEnd } from './crashes.ts';

const site = { page: () => Promise.resolve('') };
const startups = { missions: [{ start: '2026-01-01', status: 'admin', startups: ['eau-claire'] }] };
const authors = [
  authorEntry('ondine.mistral', startups),
  authorEntry('nil.zephyr', { fullname: 'Nil Zéphyr', ...startups }),
  authorEntry('lou.brise', { fullname: 'Lou Brise', ...startups }),
];

/** Proposals of Friday 20 November, and a clock. */
function world() {
  let now = new Date('2026-11-20T09:00:00.000Z');
  const fakes = fakeServices();
  const services = {
    ...fakes,
    clock: clockOf(() => now),
    community: async () => ({ ...(await fakes.community()), authors }),
  };
  return {
    services,
    at: (day: string, time = '08:45') => {
      now = new Date(`${day}T${time}:00.000Z`);
    },
    run: () => remindReviewers(services),
    propose: async (branch: string, labels: string[] = []) => {
      await services.contributions.record(branch, 'ondine.mistral', now);
      const changes = [{ path: '_startups/eau-claire.md', text: branch }];
      return services.contents.propose({
        branch,
        title: 'Eau claire',
        body: '',
        labels,
        reviewers: [],
        changes,
      });
    },
    end: () => ({
      mails: services.mailer.sent.map(({ key, to }) => `${key} ${to}`),
      chat: services.chat.posted,
    }),
  };
}

let made: ReturnType<typeof world>;
beforeEach(async () => {
  made = world();
  await made.propose('cms/startups/eau-claire');
});

describe('the reminders of reviews', () => {
  it('go to those who may approve after more than 2 and 5 working days, then to the team, each once', async () => {
    const said: string[] = [];
    for (let day = 20; day <= 30; day++) {
      made.at(`2026-11-${day}`);
      const { sent, failed } = await made.run();
      expect(failed).toEqual([]);
      said.push(...sent.map((reminder) => `${day}, ${reminder}`));
    }
    made.at('2026-12-01');
    said.push(...(await made.run()).sent, ...(await made.run()).sent);
    expect(said).toEqual(['25, 1: 2', '30, 1: 5', '1: 6']);
    const { sent: mails } = made.services.mailer;
    expect(mails.map(({ to }) => to)).toEqual(
      [1, 2].flatMap(() => ['nil.zephyr', 'lou.brise'].map((id) => `${id}@communs.example`)),
    );
    expect(mails[0]?.text.replaceAll('\u00A0', ' ')).toMatch(
      /depuis plus de 2 jours ouvrés : Eau claire[^]*\/relecture\/\?proposition=1&membre=nil\.zephyr/,
    );
    expect((await made.services.mailLog.find(mails[0]?.key ?? ''))?.text).toBe('');
    expect(made.services.chat.posted).toMatchObject([
      {
        channel: 'arrivees',
        text: '«\u00A0Eau claire\u00A0» attend une relecture depuis plus de 6 jours ouvrés.\nhttps://communs.example/local/propositions/1',
      },
    ]);
  });

  it('leave nothing on weekends, on holidays, in the evening, or for what waits no longer', async () => {
    for (const [day, time] of [
      ['2026-11-28'],
      ['2026-12-25'],
      ['2026-11-27', '20:00'],
      ['2026-11-27', '06:30'],
    ] as const) {
      made.at(day, time);
      expect((await made.run()).sent).toEqual([]);
    }
    await made.services.contents.merge(1, 'nil.zephyr');
    made.at('2026-11-27');
    expect((await made.run()).sent).toEqual([]);
  });

  it('say nothing of drafts, arrivals and branches of others', async () => {
    made = world();
    await made.propose('cms/startups/eau-claire', ['decap-cms/draft']);
    await made.propose('arrivee/celeste.ormeau');
    await made.propose('une-branche');
    made.at('2026-11-27');
    expect(await made.run()).toEqual({ sent: [], failed: [] });
  });

  it('leave once for two runs at once', async () => {
    made.at('2026-11-25');
    const reports = await Promise.all([made.run(), made.run()]);
    expect(reports.flatMap(({ sent }) => sent)).toEqual(['1: 2']);
    expect(made.services.mailer.sent).toHaveLength(2);
  });

  it('that could not leave are told, and leave at the next run', async () => {
    vi.mocked(console.error).mockImplementationOnce(() => undefined);
    provideServices({ ...made.services, site });
    made.at('2026-11-25');
    made.services.mailer.fail = true;
    const response = await reminders();
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain('@');
    vi.mocked(console.error).mockClear();
    made.services.mailer.fail = false;
    expect(await (await reminders()).json()).toEqual({ sent: ['1: 2'], failed: [] });
  });

  it.each(['2026-11-25', '2026-12-01'])('end the same when a run of %s dies at any call', async (day) => {
    await expectSameEnd(async () => {
      const trial = world();
      await trial.propose('cms/startups/eau-claire');
      if (day === '2026-12-01') {
        trial.at('2026-11-30');
        await trial.run();
      }
      trial.at(day);
      return {
        ...trial,
        run: remindReviewers,
        later: () => {
          trial.at(day, '09:15');
        },
      };
    });
  });
});
