import type { Services } from '../../services.ts';
import { attempt, type Failure } from '../attempt.ts';
import { recordMovements } from '../infra/record-movements.ts';
import { lookAtDue, runFor, type ProcessReport } from '../look-at-due.ts';
import { syncMembers } from '../sync-members.ts';
import { departMember } from './depart-member.ts';
import { matchingOffers } from './matching-offers.ts';
import { tellLastingFailures } from './tell-lasting-failures.ts';

/**
 * Runs the departures: everyone whose day has come, by the table of the rules (domain/departure-steps.ts). Every step
 * asks "reached and not yet done", so a run that was missed, or died, is caught up by the next. `lasting` is how long
 * the run goes on, in milliseconds.
 */
export async function runDepartures(services: Services, lasting = runFor): Promise<ProcessReport> {
  const failed: Failure[] = [];
  await attempt('members', failed, () => syncMembers(services));
  await attempt('movements', failed, () => recordMovements(services));
  const offersFor = matchingOffers(services);
  const report = await lookAtDue('departure', lasting, services, (member) =>
    departMember({ ...member, offersFor, services }),
  );
  await attempt('lasting failures', failed, () => tellLastingFailures(services));
  return { ...report, failed: [...failed, ...report.failed] };
}
