import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { expireToolAccesses } from '../../src/journeys/tools/expire-tool-accesses.ts';
import { toDay } from '../../src/schema/day.ts';
import { people, toolTrial, type ToolTrial } from '../functions/tool-trial.ts';

const opened = toDay('2026-11-20');
let trial: ToolTrial;
beforeEach(() => {
  trial = toolTrial();
});

/** Runs the job some days later; what it did, and the mails of this run. */
async function run(days: number) {
  trial.time.now = new Date(`${addDays(opened, days)}T09:00:00.000Z`);
  const before = trial.services.mailer.sent.length;
  const report = await expireToolAccesses(trial.services);
  const mails = trial.services.mailer.sent.slice(before);
  return { ...report, mails: mails.map(({ to, subject }) => `${to.split('@')[0] ?? ''}: ${subject}`) };
}

/** The community from now on, with other missions of the requester. */
async function setMissions(end: string): Promise<void> {
  const community = await trial.services.community();
  const authors = community.authors.map((entry) => {
    const missions = entry.data.missions.map((mission) => ({ ...mission, end: toDay(end) }));
    return entry.id === people.requester ? { ...entry, data: { ...entry.data, missions } } : entry;
  });
  Object.assign(trial.services, { community: () => Promise.resolve({ ...community, authors }) });
}

describe('the end of an access', () => {
  it('comes the day after its last day; those who approve close it, the member is told, once', async () => {
    const { id } = await trial.grant();
    expect(await run(30)).toMatchObject({ ended: [], mails: [], failed: [] });
    const { ended, mails, failed } = await run(31);
    expect({ ended, failed }).toEqual({ ended: [`${id}: expired`], failed: [] });
    expect(mails).toEqual([
      'basile.lenoir: Accès à fermer\u00A0: Le Coffre',
      'odile.tram: Accès à fermer\u00A0: Le Coffre',
      'ondine.mistral: Ton accès est terminé\u00A0: Le Coffre',
    ]);
    expect(trial.services.audit.written.at(-1)).toMatchObject({
      actor: 'tool-accesses',
      action: 'tool.expire',
      target: people.requester,
    });
    for (const day of [31, 32, 40, 90]) expect(await run(day)).toMatchObject({ ended: [], mails: [] });
  });

  it('comes with the mission, however long the access was to last, and a missed run is caught up', async () => {
    const { id } = await trial.grant();
    await setMissions('2026-11-24');
    expect((await run(4)).ended).toEqual([]);
    const { ended, mails } = await run(12);
    expect(ended).toEqual([`${id}: mission-ended`]);
    expect(mails).toHaveLength(3);
  });

  it('comes for a request that waits too, of which nobody has anything to close', async () => {
    const { id } = await trial.ask();
    await setMissions('2026-11-20');
    expect(await run(1)).toMatchObject({ ended: [`${id}: mission-ended`], mails: [], failed: [] });
  });

  it('does not come for a member whose page is missing: operators are told', async () => {
    const { id } = await trial.grant();
    const community = await trial.services.community();
    const authors = community.authors.filter((entry) => entry.id !== people.requester);
    Object.assign(trial.services, { community: () => Promise.resolve({ ...community, authors }) });
    expect(await run(40)).toMatchObject({ ended: [], failed: [{ what: id }] });
    expect((await trial.held(id))?.endedAt).toBeUndefined();
  });
});

describe('a request that waits', () => {
  it('is told again after 3 and 7 days, once each, and no more once it is decided', async () => {
    const { id } = await trial.ask();
    const told: string[] = [];
    for (let day = 0; day <= 20; day++) {
      const { reminded, mails } = await run(day);
      if (mails.length > 0) told.push(`${day}: ${reminded.join()}, ${mails.length}`);
      expect(await run(day)).toMatchObject({ mails: [] });
    }
    expect(told).toEqual([`3: ${id}: 3, 2`, `7: ${id}: 7, 2`]);
  });

  it('is told once by the latest reminder, whichever runs were missed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), async (days) => {
        trial = toolTrial();
        await trial.ask();
        const sorted = days.toSorted((one, other) => one - other);
        let reminders = 0;
        for (const day of sorted) reminders += (await run(day)).reminded.length;
        const [three, seven] = [sorted.some((day) => day >= 3 && day < 7), sorted.some((day) => day >= 7)];
        expect(reminders).toBe(Number(three) + Number(seven));
      }),
      { numRuns: 30 },
    );
  });

  it('is not told of once it is refused', async () => {
    const { id } = await trial.ask();
    await trial.post('refuse', { demande: id, mot: 'Non.' }, { as: people.approver });
    expect(await run(7)).toMatchObject({ reminded: [], mails: [] });
  });

  it('that nobody may decide on is told to operators', async () => {
    await trial.post(
      'ask',
      { outil: 'lampions', questions: '4f53cda18c2baa0c', motif: 'Pour le forum.' },
      { as: people.administrator },
    );
    expect((await run(3)).failed).toMatchObject([{ cause: 'Error: Nobody may decide on lampions.' }]);
  });

  it('is told the next day, where the mail could not leave', async () => {
    trial.services.mailer.fail = true;
    const { id } = await trial.ask();
    expect((await run(0)).failed).toMatchObject([{ what: id }]);
    trial.services.mailer.fail = false;
    expect(await run(1)).toMatchObject({ failed: [], mails: { length: 2 } });
    expect(await run(2)).toMatchObject({ failed: [], mails: [] });
  });
});
