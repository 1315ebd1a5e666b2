import { z } from 'zod';
import { ask } from './ask.ts';
import type { GithubOrganisationOptions } from './github-options.ts';
import { isLetThrough } from './is-let-through.ts';
import { openOctokit } from './octokit.ts';

interface TeamPlace {
  readonly org: string;
  readonly team_slug: string;
}

/** Rejects with a `ForgeError`, status 404, where the organisation or its team does not show itself. */
export const findTeam = ({ rest }: ReturnType<typeof openOctokit>, place: TeamPlace): Promise<unknown> =>
  ask('find the team of the organisation', z.array(z.unknown()), () =>
    rest.teams.listMembersInOrg({ ...place, per_page: 1 }),
  );

/**
 * Looks at an organisation and its team with the rights that the options give; changes nothing. Rejects with a
 * `ForgeError`: status 401 for credentials that GitHub refuses, 404 for what they do not show.
 */
export async function inspectOrganisation(
  options: GithubOrganisationOptions,
): Promise<{ readonly mayWriteMembers: boolean }> {
  const octokit = openOctokit(options);
  const place = { org: options.organisation, team_slug: options.team };
  await findTeam(octokit, place);
  // An organisation is a member of no team: nobody could fulfil it.
  const impossible = { ...place, username: options.organisation };
  const request = ask('try to write members', z.unknown(), () =>
    octokit.rest.teams.addOrUpdateMembershipForUserInOrg(impossible),
  );
  return { mayWriteMembers: await isLetThrough(request) };
}
