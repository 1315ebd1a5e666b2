import type { Services } from '../../services.ts';
import { departMember } from '../departures/depart-member.ts';
import { matchingOffers } from '../departures/matching-offers.ts';
import { withRecords, type Looked } from '../look-at-due.ts';
import { noteVendors } from '../note-vendors.ts';
import { welcomeMember } from '../welcome/welcome-member.ts';
import { writeAudit } from '../write-audit.ts';

/** What came of a second try. */
export type RetryOutcome =
  /** `nothing`: no step of hers fails; `elsewhere`: a run has it at this moment; `waiting`: until messages may leave. */
  | { readonly kind: 'unknown' | 'nothing' | 'done' | 'waiting' | 'elsewhere' }
  | { readonly kind: 'failed'; readonly step: string; readonly why: string };

/**
 * Tries again what fails for a member, now: runs her welcome and her departure as a run of the clock would, each step
 * under its claim in the ledger, so that nothing is done twice beside a run. What she has not got is tried at the next
 * run too.
 */
export async function retryMember(id: string, actor: string, services: Services): Promise<RetryOutcome> {
  const { arrivals, members, steps } = services;
  const member = await members.find(id);
  if (!member) return { kind: 'unknown' };
  const failing = (await steps.of([id])).filter(({ state }) => state === 'failed');
  if (failing.length === 0) return { kind: 'nothing' };
  await writeAudit(services, {
    actor,
    action: 'departure.retry',
    target: id,
    after: failing.map(({ step, channel }) => `${step} ${channel}`).join(', '),
  });
  await members.lookAgain(id);
  const [looked] = await withRecords([member], services);
  if (!looked) return { kind: 'unknown' };
  const offersFor = matchingOffers(services);
  const departed = await departMember({ ...looked, offersFor, services });
  await members.settle('departure', [{ member, on: departed.next }]);
  // The departure may have given back the address that a welcome needs.
  const [again = looked] = await withRecords([member], services);
  const welcomed = await welcomeMember({ ...again, arrival: await arrivals.find(id), services });
  await members.settle('welcome', [{ member, on: welcomed.next }]);
  await noteVendors([...departed.tried, ...welcomed.tried], services);
  return outcomeOf(id, [departed, welcomed], services);
}

async function outcomeOf(
  id: string,
  looks: readonly Looked[],
  { steps }: Pick<Services, 'steps'>,
): Promise<RetryOutcome> {
  const left = await steps.of([id]);
  const failed = left.find(({ state }) => state === 'failed');
  const tried = looks.flatMap((look) => look.tried);
  if (failed) {
    const isTried = tried.some(({ key }) => key.step === failed.step && key.channel === failed.channel);
    return isTried ? { kind: 'failed', step: failed.step, why: failed.why ?? '' } : { kind: 'waiting' };
  }
  return tried.some(({ outcome }) => outcome.kind === 'elsewhere') ? { kind: 'elsewhere' } : { kind: 'done' };
}
