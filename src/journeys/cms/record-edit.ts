import type { ContentPlace } from '../../domain/content-place.ts';
import { editBranch } from '../../domain/proposal-branch.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import { writeAudit } from '../write-audit.ts';

/** Notes, before the forge is asked, that a member changes what waits for an entry: she will not approve it. */
export async function recordEdit(
  { actor }: LoggedIn,
  place: ContentPlace,
  services: Pick<Services, 'audit' | 'clock' | 'contributions'>,
): Promise<void> {
  await services.contributions.record(editBranch(place), actor.id, services.clock.now());
  await writeAudit(services, { actor: actor.id, action: 'content.propose', target: auditTarget(place) });
}
