import type { Services } from '../../services.ts';
import { attempt, type Failure } from '../attempt.ts';
import { lookAtDue, runFor, type ProcessReport } from '../look-at-due.ts';
import { recordMovements } from '../infra/record-movements.ts';
import { syncMembers } from '../sync-members.ts';
import { welcomeMember } from './welcome-member.ts';

/**
 * Opens what newcomers should have, once their page is published and their mission has begun, and keeps lists and the
 * organisation as the pages of those who are here ask (rules.md, "Welcome"). `lasting` is how long the run goes on, in
 * milliseconds.
 */
export async function openAccounts(services: Services, lasting = runFor): Promise<ProcessReport> {
  const failed: Failure[] = [];
  await attempt('members', failed, () => syncMembers(services));
  await attempt('movements', failed, () => recordMovements(services));
  const report = await lookAtDue('welcome', lasting, services, async (member) =>
    welcomeMember({ ...member, arrival: await services.arrivals.find(member.member.id), services }),
  );
  return { ...report, failed: [...failed, ...report.failed] };
}
