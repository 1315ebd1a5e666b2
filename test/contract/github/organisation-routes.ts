import { notFound } from './refusal.ts';
import { user } from './shapes.ts';
import type { Call, Handler, HeldOrganisation, Routes, State } from './state.ts';

/** An organisation that nobody is in. */
export const heldOrganisation = (): HeldOrganisation => ({
  name: 'communs',
  team: 'membres',
  users: ['Ondine-M', 'nil-zephyr'],
  organisations: ['un-ministere', 'communs'],
  memberships: new Map(),
});

const origin = ({ base }: State): string => new URL(base).origin;
const keyOf = ({ params }: Call): string => (params.username ?? '').toLowerCase();

/** Answers for those who may see the organisation, and its team where the path names one. */
const shown =
  (handler: Handler): Handler =>
  (state, call) => {
    const { org, team_slug = state.organisation.team } = call.params;
    if (org !== state.organisation.name || team_slug !== state.organisation.team) throw notFound();
    return handler(state, call);
  };

const knownName = ({ organisation }: State, call: Call): string => {
  const found = [...organisation.users, ...organisation.organisations].find(
    (name) => name.toLowerCase() === keyOf(call),
  );
  if (found === undefined) throw notFound();
  return found;
};

const membershipReply = (state: State, call: Call, held: 'active' | 'pending') => {
  const { name } = state.organisation;
  const url = `${origin(state)}/orgs/${name}`;
  const parts = 'repos events hooks issues members public_members avatar';
  return {
    url: `${url}/memberships/${keyOf(call)}`,
    state: held,
    role: 'member',
    organization_url: url,
    organization: {
      ...{ login: name, id: 1, node_id: 'O_1', url, description: null },
      ...Object.fromEntries(parts.split(' ').map((part) => [`${part}_url`, `${url}/${part}`])),
    },
    user: user(origin(state), keyOf(call)),
  };
};

const teamReply = (state: State, call: Call, held: 'active' | 'pending') => ({
  url: `${origin(state)}/teams/1/memberships/${keyOf(call)}`,
  role: 'member',
  state: held,
});

/** Users, and their memberships of the organisation and of its team. */
export const organisationRoutes: Routes = {
  'GET /users/{username}': (state, call) => {
    const login = knownName(state, call);
    const type = state.organisation.organisations.includes(login) ? 'Organization' : 'User';
    const unset = { name: null, company: null, blog: null, location: null, email: null, hireable: null };
    const counts = { bio: null, public_repos: 0, public_gists: 0, followers: 0, following: 0 };
    const days = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };
    const shownUser = { ...user(origin(state), login), ...unset, ...counts, ...days };
    return { status: 200, body: { ...shownUser, type, user_view_type: 'public' } };
  },
  'GET /orgs/{org}/memberships/{username}': shown((state, call) => {
    const held = state.organisation.memberships.get(keyOf(call));
    if (held === undefined) throw notFound();
    return { status: 200, body: membershipReply(state, call, held.state) };
  }),
  'DELETE /orgs/{org}/memberships/{username}': shown((state, call) => {
    if (!state.organisation.memberships.delete(keyOf(call))) throw notFound();
    return { status: 204 };
  }),
  'GET /orgs/{org}/teams/{team_slug}/members': shown((state) => ({
    status: 200,
    body: [...state.organisation.memberships.keys()].map((login) => user(origin(state), login)),
  })),
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': shown((state, call) => {
    const held = state.organisation.memberships.get(keyOf(call));
    if (held?.isInTeam !== true) throw notFound();
    return { status: 200, body: teamReply(state, call, held.inTeam ?? held.state) };
  }),
  'PUT /orgs/{org}/teams/{team_slug}/memberships/{username}': shown((state, call) => {
    const login = knownName(state, call);
    if (state.organisation.organisations.includes(login))
      return { status: 422, body: { message: 'Cannot add an organization as a member.' } };
    const held = state.organisation.memberships.get(keyOf(call))?.state ?? 'pending';
    state.organisation.memberships.set(keyOf(call), { state: held, isInTeam: true });
    return { status: 200, body: teamReply(state, call, held) };
  }),
};
