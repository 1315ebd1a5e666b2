import { z } from 'zod';
import type { Organisation } from '../../ports.ts';
import { githubUserPattern } from '../../schema/author.ts';
import { ask } from './ask.ts';
import { askInside } from './ask-inside.ts';
import { findTeam } from './inspect-organisation.ts';
import type { GithubOrganisationOptions } from './github-options.ts';
import { isPerson } from './is-person.ts';
import { openOctokit } from './octokit.ts';

const membership = z.object({ state: z.enum(['active', 'pending']) });

/** An organisation of GitHub and one of its teams; the token, or the App, may read and write the members. */
export function githubOrganisation(options: GithubOrganisationOptions): Organisation {
  const octokit = openOctokit(options);
  const { rest } = octokit;
  const org = options.organisation;
  const place = { org, team_slug: options.team };
  const askFor = askInside(() => findTeam(octokit, place));

  async function state(user: string) {
    if (!githubUserPattern.test(user)) return 'none';
    const inOrganisation = await askFor('read a membership of the organisation', membership, () =>
      rest.orgs.getMembershipForUser({ org, username: user }),
    );
    if (inOrganisation === undefined) return 'none';
    if (inOrganisation.state === 'pending') return 'invited';
    const inTeam = await askFor('read a membership of the team', membership, () =>
      rest.teams.getMembershipForUserInOrg({ ...place, username: user }),
    );
    if (inTeam === undefined) return 'none';
    return inTeam.state === 'pending' ? 'invited' : 'member';
  }

  return {
    state,
    async invite(user) {
      if (!(await isPerson(user, octokit))) return 'unknown-user';
      if ((await state(user)) === 'none')
        await ask('invite to the team', membership, () =>
          rest.teams.addOrUpdateMembershipForUserInOrg({ ...place, username: user, role: 'member' }),
        );
      return 'done';
    },
    async remove(user) {
      if (!githubUserPattern.test(user)) return;
      await askFor('end a membership of the organisation', z.unknown(), () =>
        rest.orgs.removeMembershipForUser({ org, username: user }),
      );
    },
  };
}
