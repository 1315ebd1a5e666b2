import { fingerprint } from '../../domain/signed-link.ts';
import type { ChatAccount, ChatAccounts } from '../../ports.ts';
import { checkChatText } from '../check-chat-message.ts';
import { checkChatAddress } from '../chat-user-name.ts';
import { findOrMakeUser } from './find-or-make-user.ts';
import { mattermostCall, type MattermostAccess } from './mattermost-call.ts';
import { mattermostPeople } from './mattermost-people.ts';
import { channel, done, user, type User } from './mattermost-replies.ts';
import { postOnce } from './post-once.ts';

export interface MattermostChatAccountsOptions extends MattermostAccess {
  /** The community's team, by the name that its address has. */
  readonly team: string;
  /** The team of those who have left, where there is one. */
  readonly alumniTeam?: string | undefined;
}

/** Accounts on a Mattermost server; the token is one of a system administrator, or of a bot with those rights. */
export function mattermostChatAccounts({
  team,
  alumniTeam,
  ...access
}: MattermostChatAccountsOptions): ChatAccounts {
  const call = mattermostCall(access);
  const people = mattermostPeople(call);
  let bot: string | undefined;

  async function accountOf({ id, username, delete_at }: User): Promise<ChatAccount> {
    const teams = await people.teamsOf(id);
    return {
      id,
      username,
      state: delete_at === 0 ? 'active' : 'deactivated',
      inCommunity: teams.has(await people.teamId(team)),
      inAlumni: alumniTeam !== undefined && teams.has(await people.teamId(alumniTeam)),
    };
  }

  /** An account that is active and in the community's team. */
  async function joined(account: ChatAccount): Promise<ChatAccount> {
    if (account.state === 'deactivated') await people.setActive(account.id, true);
    if (!account.inCommunity) await people.enter(account.id, await people.teamId(team));
    return { ...account, state: 'active', inCommunity: true };
  }

  async function botId(): Promise<string> {
    bot ??= (await call('GET', '/users/me', user)).id;
    return bot;
  }

  return {
    async find(email) {
      checkChatAddress(email);
      const found = await people.byEmail(email);
      return found && (await accountOf(found));
    },
    async create(person) {
      const { email } = person;
      checkChatAddress(email);
      const held = await findOrMakeUser(person, people, call);
      const account = await accountOf(held);
      const choosesPassword = held.auth_service === '' && account.state === 'active';
      // Before she is in the team: a call that is cut off in between sends the link again, rather than never.
      if (!account.inCommunity && !account.inAlumni && choosesPassword)
        await call('POST', '/users/password/reset/send', done, { email: email.toLowerCase() }, [email]);
      return joined(account);
    },
    async join(id) {
      await joined(await accountOf(await people.byId(id)));
    },
    async moveToAlumni(id) {
      const account = await accountOf(await people.byId(id));
      // In this order, so that nobody is ever in no team at all.
      if (alumniTeam !== undefined && !account.inAlumni)
        await people.enter(id, await people.teamId(alumniTeam));
      if (account.inCommunity) await people.leave(id, await people.teamId(team));
    },
    async deactivate(id) {
      const { delete_at } = await people.byId(id);
      if (delete_at === 0) await people.setActive(id, false);
    },
    async message(id, { key, text }) {
      checkChatText(text);
      await people.byId(id);
      const direct = await call('POST', '/channels/direct', channel, [await botId(), id]);
      await postOnce(call, direct.id, fingerprint(`${id}/${key}`), text);
    },
  };
}
