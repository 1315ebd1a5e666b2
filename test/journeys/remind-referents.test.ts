import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { remindReferents } from '../../src/journeys/remind-referents.ts';
import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { toDay } from '../../src/schema/day.ts';
import { authorEntry, filledArrival } from '../builders.ts';
import { anAccount } from '../contract/database/samples.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { fakeServices } from '../fakes/services.ts';

const opened = toDay('2026-11-20');
const id = 'celeste.d.ormeau';

/** The world, with a clock that a test moves to some days after the opening of the proposals. */
function world(members: readonly object[] = []) {
  let now = new Date('2026-11-20T09:00:00.000Z');
  const services = {
    ...fakeServices(),
    clock: clockOf(() => now),
  };
  const community = services.community;
  services.community = async () => {
    const { authors, ...rest } = await community();
    return { ...rest, authors: [...authors, ...(members as typeof authors)] };
  };
  return {
    services,
    arrive: (given: object = {}) =>
      submitArrival(arrivalFormSchema.parse({ ...filledArrival, ...given }), services),
    /** Runs the reminders some days later; the mails that this run sent. */
    run: async (days: number, time = '08:30:00.000') => {
      now = new Date(`${addDays(opened, days)}T${time}Z`);
      const before = services.mailer.sent.length;
      const report = await remindReferents(services);
      return { ...report, mails: services.mailer.sent.slice(before) };
    },
  };
}

let made: ReturnType<typeof world>;
beforeEach(() => {
  made = world();
});

describe('the reminders of referents', () => {
  it('leave on days 1, 2, 3, 5 and 7, to her address, with the link and the days', async () => {
    await made.arrive();
    const days: number[] = [];
    for (let day = 0; day <= 30; day++) {
      const { sent, mails } = await made.run(day);
      if (sent.length > 0) days.push(day);
      for (const mail of mails) {
        expect(mail.to).toBe('ondine.mistral@communs.example');
        expect(mail.subject).toContain("Céleste d'Ormeau");
        expect(mail.text).toContain('https://communs.example/local/propositions/1');
      }
    }
    expect(days).toEqual([1, 2, 3, 5, 7]);
  });

  it('go to the communication address of her account', async () => {
    await made.services.accounts.reserve(
      anAccount({ primaryEmail: 'ondine.mistral@communs.example', secondaryEmail: 'ondine@exemple.fr' }),
    );
    await made.arrive();
    expect((await made.run(1)).mails.map(({ to }) => to)).toEqual(['ondine@exemple.fr']);
  });

  it('count days in Paris, where a proposal of the late evening is of the next day', async () => {
    const { services, run, arrive } = made;
    await arrive();
    const find = services.contents.find.bind(services.contents);
    services.contents.find = async (branch) => {
      const proposal = await find(branch);
      return proposal && { ...proposal, createdAt: '2026-11-20T23:30:00.000Z' };
    };
    expect((await run(1)).sent).toEqual([]);
    expect((await run(2)).sent).toEqual([`${id}: 1`]);
  });

  it('on any run pattern, with outages and an end: nothing twice, early, two a day, or after the end', async () => {
    const runs = fc.array(fc.record({ day: fc.nat(14), isDown: fc.boolean() }), { maxLength: 30 });
    const ends = fc.record({ day: fc.nat(16), how: fc.constantFrom('merge', 'close', 'never') });
    await fc.assert(
      fc.asyncProperty(runs, ends, async (pattern, end) => {
        const { services, run, arrive } = world();
        await arrive();
        const sentOn: number[] = [];
        const reminders = new Set<string>();
        for (const { day, isDown } of pattern.toSorted((one, other) => one.day - other.day)) {
          if (day >= end.day && end.how === 'merge') await services.contents.merge(1, 'x');
          if (day >= end.day && end.how === 'close') await services.contents.close(1);
          services.mailer.fail = isDown;
          const { sent, failed, mails } = await run(day);
          expect(mails).toHaveLength(sent.length);
          if (isDown) expect(sent).toEqual([]);
          if (end.how !== 'never' && day >= end.day) expect([...sent, ...failed]).toEqual([]);
          for (const reminder of sent) {
            expect(Number(reminder.split(': ')[1])).toBeLessThanOrEqual(day);
            expect(reminders.has(reminder)).toBe(false);
            reminders.add(reminder);
            sentOn.push(day);
          }
        }
        expect(new Set(sentOn).size).toBe(sentOn.length);
      }),
      { numRuns: 200 },
    );
  });

  it('of two runs at once, leave once', async () => {
    await made.arrive();
    await made.run(0);
    const reports = await Promise.all([made.run(1), made.run(1)]);
    expect(reports.flatMap(({ sent }) => sent)).toEqual([`${id}: 1`]);
  });

  it('of a process that died between the mail and its record, are not sent again', async () => {
    const { services, run, arrive } = made;
    await arrive();
    const done = services.ledger.done.bind(services.ledger);
    services.ledger.done = () => new Promise(() => undefined);
    void run(1, '08:30:00.000');
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    services.ledger.done = done;
    expect(services.mailer.sent.filter(({ key }) => key.includes('rappel'))).toHaveLength(1);
    expect((await run(1, '08:35:00.000')).mails).toEqual([]);
    expect((await run(1, '09:30:00.000')).mails).toEqual([]);
    expect((await run(2)).sent).toEqual([`${id}: 2`]);
  });

  it('that could not leave are told, block nobody, and leave at the next run', async () => {
    const { services, run, arrive } = made;
    await arrive();
    await arrive({ firstName: 'Nil', lastName: 'Zéphyr', email: 'nil@exemple.fr' });
    const find = services.contents.find.bind(services.contents);
    services.contents.find = (branch) =>
      branch.endsWith('ormeau') ? Promise.reject(new Error('Down for a@b.fr')) : find(branch);
    const report = await run(1);
    expect(report.sent).toEqual(['nil.zephyr: 1']);
    expect(report.failed).toEqual([{ what: id, cause: 'Error: Down for …@…' }]);
    services.contents.find = find;
    expect((await run(1, '09:30:00.000')).sent).toEqual([`${id}: 1`]);
  });

  it('start anew with another proposal after one that was closed', async () => {
    const { services, run, arrive } = made;
    await arrive();
    expect((await run(3)).sent).toEqual([`${id}: 3`]);
    await services.contents.close(1);
    await arrive();
    expect((await run(3)).sent).toEqual([`${id}: 3`]);
  });
});

describe('the reminders of a referent who has left', () => {
  const gone = { missions: [{ start: '2026-01-01', end: '2026-11-20', status: 'admin' }] };
  const leaving = authorEntry('lou.brise', { fullname: 'Lou Brise', ...gone });
  const animator = authorEntry('nil.zephyr', { fullname: 'Nil Zéphyr', teams: ['animation'] });
  const settings = { ...fakeServices().settings, animationTeam: 'animation' };

  it('go to the administrators, who may approve', async () => {
    const { services, run, arrive } = world([leaving, animator]);
    services.settings = { ...settings, administrators: ['ondine.mistral', 'lise.charme'] };
    await arrive({ referent: 'lou.brise' });
    const { mails } = await run(1);
    expect(mails.map(({ to }) => to)).toEqual(['ondine.mistral@communs.example']);
    expect(mails[0]?.text).toContain('Sa personne référente, Lou Brise, a quitté la communauté');
    expect((await run(1, '09:30:00.000')).mails).toEqual([]);
  });

  it('go to the animation team where there is no administrator, and are told as failed without one', async () => {
    const { services, run, arrive } = world([leaving, animator]);
    services.settings = settings;
    await arrive({ referent: 'lou.brise' });
    expect((await run(1)).mails.map(({ to }) => to)).toEqual(['nil.zephyr@communs.example']);
    services.settings = fakeServices().settings;
    const report = await run(2);
    expect(report.mails).toEqual([]);
    expect(report.failed[0]?.cause).toContain('nobody to take over');
  });
});
