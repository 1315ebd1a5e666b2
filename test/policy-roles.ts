import { aStartup, anAuthor, anEntry } from './builders.ts';
import { toDay } from '../src/schema/day.ts';
import { teamSchema } from '../src/schema/team.ts';
import { isAllowed, type Actor, type Circumstances, type Wish } from '../src/domain/permissions.ts';

const today = toDay('2026-11-20');
const mission = (given: object = {}) => ({
  start: '2026-01-01',
  end: '2027-01-01',
  status: 'admin',
  ...given,
});
const past = { start: '2025-01-01', end: '2026-11-01', status: 'admin' };

/** A member for each role that the policy tells apart. */
export const authors = {
  member: anAuthor({ missions: [mission({ startups: ['eau-claire'] })] }),
  teammate: anAuthor({ missions: [mission({ startups: ['eau-claire'] })] }),
  incubatorTeam: anAuthor({ missions: [mission()], teams: ['equipe-du-rivage'] }),
  otherTeam: anAuthor({ missions: [mission()], teams: ['equipe-des-monts'] }),
  stranger: anAuthor({ missions: [mission({ startups: ['sel'] })] }),
  formerTeammate: anAuthor({ missions: [{ ...past, startups: ['eau-claire'] }, mission()] }),
  animator: anAuthor({ missions: [mission()], teams: ['animation'] }),
  administrator: anAuthor({ missions: [mission()] }),
  expired: anAuthor({ missions: [{ ...past, startups: ['eau-claire'] }] }),
  expiredAdministrator: anAuthor({ missions: [past] }),
  longGone: anAuthor({ missions: [{ ...past, end: '2026-10-01' }] }),
  toCome: anAuthor({ missions: [mission({ start: '2026-12-01', startups: ['eau-claire'] })] }),
};
export type Role = keyof typeof authors;
export const roles = Object.keys(authors) as Role[];

export const circumstances: Circumstances = {
  today,
  authors: roles.map((id) => anEntry(id, authors[id])),
  startups: [
    anEntry('eau-claire', aStartup({ incubator: 'rivage' })),
    anEntry('sel', aStartup({ incubator: 'monts', incubators: ['monts', 'rivage'] })),
    anEntry('neige', aStartup({ incubator: 'monts' })),
  ],
  teams: [
    anEntry('equipe-du-rivage', teamSchema.parse({ name: 'Rivage', incubator: 'rivage' })),
    anEntry('equipe-des-monts', teamSchema.parse({ name: 'Monts', incubator: 'monts' })),
    anEntry('animation', teamSchema.parse({ name: 'Animation', incubator: 'tout' })),
  ],
};

/** Its approvers: one who is active, one whose mission has ended, one who arrives, and a team. */
export const aTool = { approvers: ['member', 'expired', 'toCome'], teams: ['equipe-du-rivage'] };

export const actor = (id: Role): Actor => ({
  id,
  author: authors[id],
  isAdministrator: id === 'administrator' || id === 'expiredAdministrator',
  isAnimator: id === 'animator',
});
/** The roles whose members may do something. */
export const allowed = (wish: Wish): Role[] =>
  roles.filter((id) => isAllowed(actor(id), wish, circumstances));
