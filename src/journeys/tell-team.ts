import type { Proposal } from '../ports.ts';
import type { Services } from '../services.ts';
import { arrivalForTeamText } from '../texts/arrival-for-team.ts';
import { attempt, type Failure } from './attempt.ts';

type TellServices = Pick<Services, 'chat' | 'clock' | 'ledger' | 'settings'>;

/** How long a claim keeps another run from telling the same, in milliseconds: longer than any call lasts. */
const claimFor = 600_000;

const keyOf = (id: string): string => `arrivee/${id}/equipe`;

/** Tells the team's channel that the proposal of an arrival is open, once; whatever fails, the arrival stands. */
export async function tellTeam(id: string, proposal: Proposal, services: TellServices): Promise<void> {
  // The failure is left to the next run of the poll, which tells again and reports what still fails.
  await attempt(id, [], () => tell(id, proposal, services));
}

/**
 * Tells the team of the waiting arrivals that it has not heard of; each failure is added to those of the job. The ids
 * of the arrivals that were told.
 */
export async function tellTeamOfWaiting(
  services: TellServices & Pick<Services, 'arrivals' | 'contents'>,
  failed: Failure[],
): Promise<string[]> {
  const told: string[] = [];
  const waiting = services.settings.teamChannel === undefined ? [] : await services.arrivals.waiting();
  for (const { id } of waiting) {
    const isNew = await attempt(`${id}, team`, failed, async () => {
      if ((await services.ledger.doneAt(keyOf(id))) !== undefined) return false;
      const proposal = await services.contents.find(`arrivee/${id}`);
      return proposal !== undefined && (await tell(id, proposal, services));
    });
    if (isNew === true) told.push(id);
  }
  return told;
}

/** Whether this call told; false where it was done, is being done, or is not to be done. */
async function tell(
  id: string,
  proposal: Proposal,
  { chat, clock, ledger, settings }: TellServices,
): Promise<boolean> {
  const { teamChannel: channel, siteUrl } = settings;
  if (channel === undefined || proposal.state !== 'open') return false;
  const key = keyOf(id);
  const now = clock.now();
  if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now))) return false;
  const proposalLink = new URL(proposal.url, siteUrl).href;
  try {
    await chat.post({ key, channel, text: arrivalForTeamText({ title: proposal.title, proposalLink }) });
  } catch (fault) {
    await ledger.giveUp(key);
    throw fault;
  }
  await ledger.done(key, clock.now());
  return true;
}
