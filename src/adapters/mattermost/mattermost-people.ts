import { ChatError, noChatAccount } from '../chat-error.ts';
import { isSameAddress } from '../same-address.ts';
import type { MattermostCall } from './mattermost-call.ts';
import { done, membership, memberships, team, user, type User } from './mattermost-replies.ts';

/** Mattermost's ids are of letters and digits; anything else would lead its path elsewhere. */
const plainId = /^[a-z\d-]{1,64}$/i;

/** Users and members of teams at Mattermost. */
export interface MattermostPeople {
  byEmail(email: string): Promise<User | undefined>;
  /** Rejects where there is no such user. */
  byId(id: string): Promise<User>;
  /** The id of a team, by its name. */
  teamId(name: string): Promise<string>;
  /** Ids of the teams that a user is in. */
  teamsOf(id: string): Promise<ReadonlySet<string>>;
  enter(id: string, teamId: string): Promise<void>;
  leave(id: string, teamId: string): Promise<void>;
  setActive(id: string, active: boolean): Promise<void>;
}

export function mattermostPeople(call: MattermostCall): MattermostPeople {
  const teamIds = new Map<string, string>();

  return {
    async byEmail(email) {
      const found = await unlessMissing(
        call('GET', `/users/email/${encodeURIComponent(email.toLowerCase())}`, user),
      );
      const hasOtherAddress =
        found?.email !== undefined && found.email !== '' && !isSameAddress(found.email, email);
      if (hasOtherAddress) throw anotherUser();
      return found;
    },
    async byId(id) {
      if (!plainId.test(id)) throw noChatAccount();
      const found = await unlessMissing(call('GET', `/users/${id}`, user));
      if (found === undefined) throw noChatAccount();
      if (found.id !== id) throw anotherUser();
      return found;
    },
    async teamId(name) {
      const known = teamIds.get(name);
      if (known !== undefined) return known;
      const { id } = await call('GET', `/teams/name/${encodeURIComponent(name)}`, team);
      teamIds.set(name, id);
      return id;
    },
    async teamsOf(id) {
      const all = await call('GET', `/users/${id}/teams/members`, memberships);
      return new Set(all.filter(({ delete_at }) => delete_at === 0).map(({ team_id }) => team_id));
    },
    async enter(id, teamId) {
      await call('POST', `/teams/${teamId}/members`, membership, { team_id: teamId, user_id: id });
    },
    async leave(id, teamId) {
      await unlessMissing(call('DELETE', `/teams/${teamId}/members/${id}`, done));
    },
    async setActive(id, active) {
      await call('PUT', `/users/${id}/active`, done, { active });
    },
  };
}

/** What Mattermost says of a path that it does not know. */
const unknownPath = 'api.context.404.app_error';

/** What a call gives; undefined when Mattermost itself, and not something before it, says that there is no such thing. */
async function unlessMissing<Reply>(reply: Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await reply;
  } catch (error) {
    const isMissing = error instanceof ChatError && error.status === 404;
    if (isMissing && error.code !== undefined && error.code !== unknownPath) return undefined;
    throw error;
  }
}

const anotherUser = (): ChatError =>
  new ChatError('Mattermost answered with another user than the one asked for.', { transient: false });
