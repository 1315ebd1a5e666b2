import { approversOf, type RolesOf } from '../../domain/approvers.ts';
import type { Circumstances } from '../../domain/permissions.ts';
import { proposedOn, type ProposedChange } from '../../domain/proposal-branch.ts';
import type { FileDiff, Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { editToReviewMail } from '../../texts/mails/edit-to-review.ts';
import { differenceLines } from '../../texts/reviews.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { memberRoles } from '../member-roles.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';
import { changedFiles, readableFiles } from './changed-files.ts';
import { makersOf } from './proposal-makers.ts';
import { reviewLink } from './review-link.ts';

const mostPeople = 15;

/**
 * Asks those who may approve a proposal to review it, each once for each state of it, by a link of her own: teammates,
 * 15 at most, and administrators where there is nobody else; the forge is asked for what differs unless it is `known`. A mail that cannot leave is recorded, never thrown.
 */
export async function tellApprovers(
  proposal: Proposal,
  circumstances: Circumstances,
  services: Services,
  known?: readonly FileDiff[],
): Promise<void> {
  const { branch, head, number, title } = proposal;
  const change = proposedOn(branch);
  if (!change) return;
  const makers = await makersOf(branch, change, services);
  const people = peopleToTell(change, makers, circumstances, services);
  if (people.length === 0) return;
  const differences = known ? differenceLines(readableFiles(known)) : await differencesOf(number, services);
  for (const member of people) {
    const mail = editToReviewMail({
      firstName: nameInCommunity(member, circumstances).firstName,
      makerNames: makers.map((maker) => nameInCommunity(maker, circumstances).fullname),
      title,
      differences,
      reviewLink: reviewLink(proposal, member, services),
      siteName: services.settings.siteName,
    });
    const to = await mailAddressOf(member, services);
    // Whoever holds the link approves in her name: it is for her alone.
    await sendMail({ key: `cms/${number}/${head}/relire/${member}`, to, ...mail }, services, 'secret');
  }
}

/** Ids of those who are asked. */
export function peopleToTell(
  { place }: ProposedChange,
  makers: readonly string[],
  circumstances: Circumstances,
  { settings }: Pick<Services, 'settings'>,
): string[] {
  const approvers = (rolesOf: RolesOf) =>
    approversOf({ action: 'approve', ...place, by: makers[0] ?? '' }, circumstances, rolesOf).filter(
      (id) => !makers.includes(id),
    );
  const roles: RolesOf = (id) => memberRoles(id, circumstances, settings);
  const teammates = approvers((id) => ({ ...roles(id), isAdministrator: false }));
  return (teammates.length > 0 ? teammates : approvers(roles)).slice(0, mostPeople);
}

async function differencesOf(number: number, services: Services): Promise<string[]> {
  try {
    return differenceLines(await changedFiles(number, services));
  } catch {
    // The save that is told of is done; the page behind the link shows the differences once the forge answers again.
    return [];
  }
}
