import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import { syncMembers } from '../../src/journeys/sync-members.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { toDay } from '../../src/schema/day.ts';
import { filledArrival } from '../builders.ts';
import { anAccount, anEvent, aMail, anArrival } from '../contract/database/samples.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

/** The address of an arrival in the busy world. */
export const address = 'celeste.ormeau@exemple.fr';

/** A working day in the morning, at the beginning of a quarter, with something to do for every job. */
export async function busyWorld(): Promise<FakeServices> {
  const services: FakeServices = {
    ...fakeServices(),
    publisher: { publish: () => Promise.resolve() },
  };
  const { accounts, arrivals, audit, contents, contributions, mailLog, steps, toolRequests } = services;
  await submitArrival(
    arrivalFormSchema.parse({ ...filledArrival, lastName: 'Brume', email: address }),
    services,
  );
  const changes = [{ path: '_startups/eau-claire.md', text: 'x' }];
  const branch = 'cms/startups/eau-claire';
  await contributions.record(branch, 'ondine.mistral', services.clock.now());
  await contents.propose({ branch, title: 'Eau', body: '', labels: [], reviewers: [], changes });
  const mailbox = {
    formerPrimaryEmail: 'lise.charme@communs.example',
    mailboxDeletionAt: '2026-01-01T00:00:00.000Z',
  };
  const primaryEmail = 'lise@exemple.fr';
  await accounts.reserve(
    anAccount({ id: 'lise.charme', secondaryEmail: address.replace('c', 'z'), primaryEmail, ...mailbox }),
  );
  await accounts.reserve(anAccount({ id: 'ondine.mistral', secondaryEmail: 'ondine.ormeau@exemple.fr' }));
  await arrivals.record(anArrival({ id: 'vieille.arrivee', closedAt: '2026-03-02T00:00:00.000Z' }));
  await audit.write(anEvent({ at: '2020-01-01T00:00:00.000Z', after: address }));
  await mailLog.open(aMail({ to: address }), new Date('2020-01-01'));
  await services.ledger.done('signalement/1', new Date('2020-01-01'));
  await services.godparents.begin('ondine.mistral', new Date('2026-11-01'));
  await toolRequests.ask({
    id: 'r',
    member: 'ondine.mistral',
    tool: 'x',
    answers: [],
    reason: address,
    askedAt: '2026-11-01T00:00:00.000Z',
  });
  const key = { member: 'lise.charme', cause: toDay('2026-02-01'), step: 'leave-lists', channel: 'lists' };
  await steps.claim(key, new Date('2026-03-01'), new Date('2026-02-28'));
  await steps.fail(key, 'Down.', new Date('2026-02-28'));
  await syncMembers(services);
  const now = new Date('2027-01-04T08:15:00.000Z');
  return { ...services, clock: { now: () => now, today: () => toDay('2027-01-04') } };
}
