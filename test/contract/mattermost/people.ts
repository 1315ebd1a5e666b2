import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { created, ok, refuse, statusOk, type Routes } from './routes.ts';

const newUser = z.strictObject({
  email: z.string().regex(/^[^A-Z]+$/),
  username: z.string().regex(/^[a-z][a-z\d._-]{0,63}$/),
  first_name: z.string().max(64),
  last_name: z.string().max(64),
  locale: z.string(),
  // As a server that asks for every kind of character.
  password: z.string().min(14).max(72).regex(/[a-z]/).regex(/[A-Z]/).regex(/\d/).regex(/[^\w]/),
});

interface HeldUser extends z.infer<typeof newUser> {
  readonly id: string;
  delete_at: number;
  readonly auth_service: string;
}

const newMember = z.strictObject({ team_id: z.string(), user_id: z.string() });
const active = z.strictObject({ active: z.boolean() });
const reset = z.strictObject({ email: z.string() });

export interface MattermostPeople {
  readonly routes: Routes;
  readonly users: HeldUser[];
  /** Addresses that got a link to choose a password. */
  readonly resets: string[];
  /** Adds a user who is in some teams. */
  add(
    given: Partial<HeldUser> & { readonly email: string; readonly username: string },
    ...teams: string[]
  ): HeldUser;
  /** The name of a user, "bot" for the one whose token is used. */
  readonly nameOf: (id: string) => string | undefined;
}

/** Users and teams; memberships that have ended are still told, with the moment of their end. */
export function mattermostPeople(teamNames: readonly string[]): MattermostPeople {
  const users: HeldUser[] = [];
  const resets: string[] = [];
  const teams = new Map(teamNames.map((name) => [name, randomUUID() as string]));
  const members: { team_id: string; user_id: string; delete_at: number }[] = [];
  const bot = randomUUID() as string;
  const noUser = refuse(404, 'app.user.missing_account.const', 'Unable to find the user.');
  const noTeam = refuse(404, 'app.team.get_by_name.missing.app_error', 'Unable to find the team.');
  const memberOf = (team: string | undefined, user: string | undefined) =>
    members.find(({ team_id, user_id }) => team_id === team && user_id === user);
  const shown = (user: HeldUser) => ({ ...user, password: undefined });
  const userOf = (id: string | undefined) => users.find((user) => user.id === id);

  function enter(team_id: string, user_id: string) {
    const held = memberOf(team_id, user_id) ?? { team_id, user_id, delete_at: 0 };
    held.delete_at = 0;
    if (!members.includes(held)) members.push(held);
    return { ...held, roles: 'team_user' };
  }

  return {
    users,
    resets,
    add(given, ...names) {
      const user = {
        first_name: '',
        last_name: '',
        locale: 'fr',
        password: '',
        auth_service: '',
        delete_at: 0,
        ...given,
      };
      const held = { id: randomUUID(), ...user };
      users.push(held);
      for (const name of names) enter(teams.get(name) ?? '', held.id);
      return held;
    },
    nameOf: (id) => (id === bot ? 'bot' : userOf(id)?.username),
    routes: {
      'GET /users/email/{email}': ({ params }) => {
        const found = users.find(({ email }) => email === params.email);
        return found ? ok(shown(found)) : noUser;
      },
      'GET /users/{user_id}': ({ params }) => {
        if (params.user_id === 'me') return ok({ id: bot, username: 'bot', delete_at: 0 });
        const found = userOf(params.user_id);
        return found ? ok(shown(found)) : noUser;
      },
      'POST /users': ({ body }) => {
        const given = newUser.safeParse(body);
        if (!given.success)
          return refuse(400, 'model.user.is_valid.app_error', `Invalid user ${JSON.stringify(body)}.`);
        if (users.some(({ username }) => username === given.data.username))
          return refuse(400, 'app.user.save.username_exists.app_error', 'That name is taken.');
        if (users.some(({ email }) => email === given.data.email))
          return refuse(400, 'app.user.save.email_exists.app_error', 'That address has an account.');
        const user = { ...given.data, id: randomUUID(), delete_at: 0, auth_service: '' };
        users.push(user);
        return created(shown(user));
      },
      'PUT /users/{user_id}/active': ({ params, body }) => {
        const found = userOf(params.user_id);
        if (found === undefined) return noUser;
        found.delete_at = active.parse(body).active ? 0 : 1_772_000_000_000;
        return statusOk;
      },
      'POST /users/password/reset/send': ({ body }) => {
        resets.push(reset.parse(body).email);
        return statusOk;
      },
      'GET /users/{user_id}/teams/members': ({ params }) => {
        if (userOf(params.user_id) === undefined) return noUser;
        return ok(members.filter(({ user_id }) => user_id === params.user_id));
      },
      'GET /teams/name/{name}': ({ params }) => {
        const id = teams.get(params.name ?? '');
        return id === undefined ? noTeam : ok({ id, name: params.name, type: 'O', delete_at: 0 });
      },
      'POST /teams/{team_id}/members': ({ params, body }) => {
        const { team_id, user_id } = newMember.parse(body);
        if (team_id !== params.team_id || ![...teams.values()].includes(team_id)) return noTeam;
        return userOf(user_id) === undefined ? noUser : created(enter(team_id, user_id));
      },
      'DELETE /teams/{team_id}/members/{user_id}': ({ params }) => {
        const held = memberOf(params.team_id, params.user_id);
        if (held?.delete_at !== 0)
          return refuse(404, 'app.team.get_member.missing.app_error', 'No such member.');
        held.delete_at = 1_772_000_000_000;
        return statusOk;
      },
    },
  };
}
