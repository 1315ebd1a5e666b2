import type { Services } from '../services.ts';
import { attempt, type Failure } from './attempt.ts';
import { flagUnknownAuthors } from './flag-unknown-authors.ts';
import { publishContent } from './publish-content.ts';
import { seeLiveEdits } from './reviews/see-live-edits.ts';
import { settleEdits } from './reviews/settle-edits.ts';
import { seePublications } from './see-publication.ts';
import { settleArrivals } from './settle-arrivals.ts';
import { tellTeamOfWaiting } from './tell-team.ts';

/** What a look at the forge led to. */
export interface ForgeReport {
  /** Ids of the arrivals that moved on. */
  readonly moved: readonly string[];
  /** Branches of the edits that were approved or closed. */
  readonly settledEdits: readonly string[];
  /** Branches of the approved edits that the published site has now. */
  readonly liveEdits: readonly string[];
  /** Whether a build of the site was asked for. */
  readonly published: boolean;
  /** Numbers of the proposals that were flagged. */
  readonly flagged: readonly number[];
  /** Ids of the arrivals that the team heard of. */
  readonly told: readonly string[];
  readonly failed: readonly Failure[];
}

/**
 * Looks at the forge and does what follows from it, whoever told of a change, or nobody: every part can be repeated, and
 * a part that fails keeps no other from being done. `branch` is the one that a message of the forge named.
 */
export async function followForge(services: Services, branch?: string): Promise<ForgeReport> {
  const failed: Failure[] = [];
  const moved = await attempt('arrivals', failed, () => settleArrivals(services, branch));
  const settledEdits = await attempt('edits', failed, () => settleEdits(services, failed));
  const published = await attempt('publication', failed, () => publishContent(services));
  const flagged = await attempt('unknown authors', failed, () => flagUnknownAuthors(services, failed));
  const told = await attempt('team', failed, () => tellTeamOfWaiting(services, failed));
  await attempt('publications seen', failed, () => seePublications(services));
  const liveEdits = await attempt('edits seen', failed, () => seeLiveEdits(services, failed));
  return {
    moved: moved ?? [],
    settledEdits: settledEdits ?? [],
    liveEdits: liveEdits ?? [],
    published: published ?? false,
    flagged: flagged ?? [],
    told: told ?? [],
    failed,
  };
}
