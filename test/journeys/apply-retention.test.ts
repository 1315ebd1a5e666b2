import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { pseudonymOf } from '../../src/domain/pseudonym.ts';
import { applyRetention } from '../../src/journeys/apply-retention.ts';
import { toDay } from '../../src/schema/day.ts';
import { aConfirmation, aMail, anAccount, anArrival, anEvent } from '../contract/database/samples.ts';
import { throughAct, type Act } from '../fakes/failing-services.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

const today = toDay('2026-11-20');
const ago = (days: number) => `${addDays(today, -days)}T09:00:00.000Z`;
const moment = (days: number) => new Date(ago(days));
const closed = 'arrivee.fermee';

let services: FakeServices;
beforeEach(async () => {
  services = await filled();
});

/** Old and new things of each kind. */
async function filled(): Promise<FakeServices> {
  const made = fakeServices();
  const { accounts, arrivals, attendances, audit, confirmations, contents, contributions } = made;
  const { eventRooms, ledger, mailLog, steps } = made;
  for (const days of [10, 100, 400]) await mailLog.open(aMail({ key: String(days) }), moment(days));
  for (const days of [10, 1100, 1200]) await audit.write(anEvent({ at: ago(days), after: 'de@exemple.fr' }));
  await confirmations.open(aConfirmation({ expiresAt: ago(2) }));
  for (const [id, days] of [
    [closed, 100],
    ['fermee.hier', 10],
    ['lise.charme', 100],
    ['attend.encore', 100],
  ] as const) {
    await accounts.reserve(anAccount({ id, secondaryEmail: `${id}@exemple.fr` }));
    await arrivals.record(
      anArrival({ id, submittedAt: ago(days), ...(id === 'attend.encore' ? {} : { closedAt: ago(days) }) }),
    );
  }
  for (const day of [toDay('2026-10-20'), toDay('2026-10-21')]) {
    await attendances.come({ event: 'forum', day, member: 'lise.charme', at: ago(40) });
    await eventRooms.name({ event: 'forum', day }, '204');
  }
  const changes = [{ path: '_authors/attend.encore.md', text: 'x' }];
  await contents.propose({
    branch: 'arrivee/attend.encore',
    title: '',
    body: '',
    labels: [],
    reviewers: [],
    changes,
  });
  for (const key of [
    'retouche/1/audit',
    'signalement/1',
    'signalement/2',
    `arrivee/${closed}/equipe`,
    'arrivee/fermee.hier/equipe',
    'inconnu/x',
  ])
    await ledger.done(key, moment(800));
  await ledger.done('retouche/2/audit', moment(700));
  for (const days of [400, 300]) {
    await contributions.record(`cms/${days}`, 'lise.charme', moment(days));
    await contributions.settle(`cms/${days}`, days === 400 ? 'merged' : 'closed', moment(days));
  }
  for (const [member, days] of [
    ['sans.page', 800],
    ['sans.page.hier', 700],
    ['lise.charme', 800],
  ] as const) {
    const key = { member, cause: toDay('2024-01-01'), step: 'leave-lists', channel: 'lists' };
    await steps.found([key], toDay('2024-02-01'), moment(days));
  }
  return made;
}

/** All that is left, as a person with the database at hand would see it. */
async function stateOf({
  accounts,
  arrivals,
  attendances,
  audit,
  confirmations,
  contributions,
  eventRooms,
  ledger,
  mailLog,
  steps,
}: FakeServices): Promise<object> {
  const longAgo = toDay('2000-01-01');
  return {
    events: [...(await attendances.from(longAgo)), ...(await eventRooms.from(longAgo))].map(({ day }) => day),
    accounts: (await accounts.all()).map(({ id }) => id),
    arrivals: (await arrivals.unmergedBefore(new Date('2030-01-01'), 99)).map(({ id }) => id),
    audit: audit.written.map(({ at, actor, action, target, after }) =>
      [at, actor, action, target, after].join(' '),
    ),
    confirmations: await confirmations.waiting('ondine.mistral', new Date(0)),
    ledger: await ledger.doneBefore(new Date('2030-01-01'), 99),
    contributions: (await contributions.ofMember('lise.charme', new Date(0))).map(({ branch }) => branch),
    steps: await steps.membersBefore(new Date('2030-01-01'), 99),
    mails: (await mailLog.page({}, { size: 9 })).items.map(({ key, text }) => `${key} ${text}`),
  };
}

describe('a night', () => {
  it('lets go what is too old, and reports how much', async () => {
    const report = await applyRetention(services);
    expect(report).toEqual({
      counts: {
        login: 0,
        confirmation: 1,
        rateLimit: 0,
        mail: 1,
        mailText: 1,
        audit: 2,
        attendance: 2,
        arrival: 1,
        ledger: 3,
        contribution: 1,
        step: 1,
      },
      isComplete: true,
      failed: [],
    });
    const who = (id: string) => pseudonymOf(id, services.settings.linkSecret);
    const action = 'account.secondary-email.change';
    expect(await stateOf(services)).toEqual({
      events: ['2026-10-21', '2026-10-21'],
      accounts: ['fermee.hier', 'lise.charme', 'attend.encore'],
      arrivals: ['attend.encore', 'fermee.hier', 'lise.charme'],
      audit: [
        `${ago(10)} basile.lenoir ${action} ondine.mistral de@exemple.fr`,
        ...[1100, 1200].map(
          (days) => `${ago(days)} ${who('basile.lenoir')} ${action} ${who('ondine.mistral')} …`,
        ),
        `${ago(0)} conservation account.erase ${closed} `,
      ],
      confirmations: [],
      ledger: [
        `arrivee/fermee.hier/equipe`,
        `effacement/${closed}/${ago(100)}`,
        'inconnu/x',
        'retouche/2/audit',
        'signalement/1',
      ],
      contributions: ['cms/300'],
      steps: ['lise.charme', 'sans.page.hier'],
      mails: ['10 Bienvenue', '100 '],
    });
  });

  it('done again, or twice at once, does no more', async () => {
    await Promise.all([applyRetention(services), applyRetention(services)]);
    const end = await stateOf(services);
    const { counts, failed } = await applyRetention(services);
    expect([...Object.values(counts), failed.length].every((count) => count === 0)).toBe(true);
    expect(await stateOf(services)).toEqual(end);
    const alone = await filled();
    await applyRetention(alone);
    expect(end).toEqual(await stateOf(alone));
  });

  it('that stops at any call is finished by the next, which ends the same', async () => {
    await applyRetention(services);
    const end = await stateOf(services);
    let calls = Number.POSITIVE_INFINITY;
    for (let dies = 1; dies <= calls; dies++)
      for (const when of ['before', 'after'] as const) {
        const trial = await filled();
        let count = 0;
        const act: Act = async (_, make) => {
          count += 1;
          if (count > dies || (count === dies && when === 'before')) throw new Error('Dead.');
          const made = await make();
          if (count === dies) throw new Error('Dead.');
          return made;
        };
        const { failed } = await applyRetention(throughAct(trial, act));
        if (failed.length === 0) calls = dies;
        const later = {
          ...trial,
          clock: { ...trial.clock, now: () => new Date('2026-11-20T09:30:00.000Z') },
        };
        expect((await applyRetention(later)).failed).toEqual([]);
        const { audit, ...rest } = (await stateOf(trial)) as { audit: string[] };
        expect(rest, `${when} call ${dies}`).toEqual({ ...end, audit: undefined });
        // Who died between the line and its record writes the line again, rather than none.
        expect(new Set(audit.map((line) => line.replace('T09:30', 'T09:00')))).toEqual(
          new Set((end as { audit: string[] }).audit),
        );
      }
    expect(calls).toBeGreaterThan(15);
  });

  it('goes on where a part fails, and says which', async () => {
    const failing = throughAct(services, (call, make) =>
      call === 'mailLog.empty' ? Promise.reject(new Error('Down for a@b.fr')) : make(),
    );
    const { counts, failed, isComplete } = await applyRetention(failing);
    expect(failed).toEqual([{ what: 'mailText', cause: 'Error: Down for …@…' }]);
    expect({ ...counts, isComplete }).toMatchObject({
      mailText: 0,
      audit: 2,
      arrival: 1,
      ledger: 3,
      isComplete: false,
    });
  });

  it('leaves to the next what time cut off', async () => {
    expect(await applyRetention(services, 0)).toMatchObject({
      counts: { mail: 0, arrival: 0 },
      isComplete: false,
      failed: [],
    });
    expect(await applyRetention(services)).toMatchObject({ counts: { mail: 1 }, isComplete: true });
  });

  it('goes through more than a batch', async () => {
    for (let index = 0; index < 1200; index++)
      await services.ledger.done(`retouche/n${index}/audit`, moment(900));
    expect((await applyRetention(services)).counts.ledger).toBe(1203);
  });

  it('erases nobody while the site names no member', async () => {
    const community = async () => ({ ...(await services.community()), authors: [] });
    const { counts, failed } = await applyRetention({ ...services, community });
    expect(counts.arrival).toBe(0);
    expect(counts.step).toBe(0);
    const cause = 'Error: The published site names no member.';
    expect(failed).toEqual([
      { what: 'arrival', cause },
      { what: 'step', cause },
    ]);
  });
});
