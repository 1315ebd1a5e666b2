import { z } from 'zod';
import type { Organisation } from '../../ports.ts';
import { githubUserPattern } from '../../schema/author.ts';
import { isRefusal } from '../forge-error.ts';
import { ask, type Request } from './ask.ts';
import { findTeam } from './inspect-organisation.ts';
import type { GithubOrganisationOptions } from './github-options.ts';
import { openOctokit } from './octokit.ts';

const membership = z.object({ state: z.enum(['active', 'pending']) });
const account = z.object({ login: z.string(), type: z.string() });

/** An organisation of GitHub and one of its teams; the token, or the App, may read and write the members. */
export function githubOrganisation(options: GithubOrganisationOptions): Organisation {
  const octokit = openOctokit(options);
  const { rest } = octokit;
  const org = options.organisation;
  const place = { org, team_slug: options.team };
  let isShown: Promise<unknown> | undefined;

  /** What a request gives; undefined for what is not in the organisation, or the team, that shows itself. */
  async function askFor<Reply>(
    what: string,
    reply: z.ZodType<Reply>,
    request: Request,
  ): Promise<Reply | undefined> {
    try {
      return await ask(what, reply, request);
    } catch (error) {
      if (!isRefusal(error, 404)) throw error;
      // GitHub hides an organisation, or a team, that one may not see behind the same 404.
      isShown ??= findTeam(octokit, place);
      await isShown.catch((cause: unknown) => {
        isShown = undefined;
        throw cause;
      });
      return undefined;
    }
  }

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

  /** Whether a name is a person's: an organisation has one of the same form, and cannot be invited. */
  async function isPerson(user: string): Promise<boolean> {
    if (!githubUserPattern.test(user)) return false;
    try {
      const { type } = await ask('find a user', account, () => rest.users.getByUsername({ username: user }));
      return type === 'User';
    } catch (error) {
      if (isRefusal(error, 404)) return false;
      throw error;
    }
  }

  return {
    state,
    async invite(user) {
      if (!(await isPerson(user))) return 'unknown-user';
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
