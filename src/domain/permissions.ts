import type { Author } from '../schema/author.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Startup } from '../schema/startup.ts';
import { loginScope } from './login.ts';
import {
  activeStartups,
  incubatorsOf,
  isInTeamOf,
  presentIncubators,
  presentStartups,
  type Teams,
} from './teammates.ts';

/** Who asks: a member who is logged in. */
export interface Actor {
  readonly id: string;
  /** Her published page. */
  readonly author: Author;
  readonly isAdministrator: boolean;
  /** Whether she is in the team that welcomes and accompanies the whole community. */
  readonly isAnimator: boolean;
}

/** What is asked, and of what. */
export type Wish =
  | { readonly action: 'read-account' | 'change-account' | 'ask-extension'; readonly account: string }
  | { readonly action: 'see-console' | 'act-in-console' }
  | { readonly action: 'edit'; readonly collection: CollectionName; readonly id: string }
  | {
      readonly action: 'approve';
      readonly collection: CollectionName;
      readonly id: string;
      /** Member id of whoever made the change. */
      readonly by: string;
      /** The page as the change leaves it, for a member who is not published yet. */
      readonly proposed?: Author | undefined;
    };

/** What the policy knows of the community today. */
export interface Circumstances extends Teams {
  readonly today: Day;
  readonly authors: readonly Pick<Entry<Author>, 'id' | 'data'>[];
}

/**
 * Who may do what: the only policy (rules.md, "Who may validate or edit", "Login"). Nothing is allowed unless a rule
 * says so. A member whose mission has ended reads her account and asks for an extension for 30 days, and no more.
 */
export function isAllowed(actor: Actor | undefined, wish: Wish, circumstances: Circumstances): boolean {
  const scope = actor && loginScope(actor.author, circumstances.today);
  if (actor === undefined || scope === undefined) return false;
  const isFull = scope === 'full';
  switch (wish.action) {
    case 'read-account':
    case 'ask-extension':
      return wish.account === actor.id;
    case 'change-account':
      return isFull && wish.account === actor.id;
    case 'see-console':
      return isFull && (actor.isAdministrator || actor.isAnimator);
    case 'act-in-console':
      return isFull && actor.isAdministrator;
    case 'edit':
      return isFull && mayEdit(actor, wish, circumstances);
    case 'approve':
      return isFull && wish.by !== actor.id && mayApprove(actor, wish, circumstances);
  }
}

function mayEdit(
  actor: Actor,
  { collection, id }: Extract<Wish, { action: 'edit' }>,
  { today }: Circumstances,
): boolean {
  if (actor.isAdministrator || actor.isAnimator) return true;
  if (collection === 'authors') return id === actor.id;
  return collection === 'startups' && activeStartups(actor.author, today).includes(id);
}

function mayApprove(
  actor: Actor,
  { collection, id, proposed }: Extract<Wish, { action: 'approve' }>,
  circumstances: Circumstances,
): boolean {
  if (actor.isAdministrator) return true;
  if (collection === 'authors') {
    const author = circumstances.authors.find((held) => held.id === id)?.data ?? proposed;
    return id !== actor.id && author !== undefined && isTeammate(actor, author, circumstances);
  }
  if (collection === 'startups') {
    const startup = circumstances.startups.find((held) => held.id === id)?.data;
    return startup !== undefined && isOfStartup(actor, id, startup, circumstances);
  }
  return actor.isAnimator;
}

/** Active on a startup of the member's present missions, or in a team of an incubator that they are linked to. */
function isTeammate({ author }: Actor, member: Author, circumstances: Circumstances): boolean {
  const { today } = circumstances;
  const shared = presentStartups(member, today);
  return (
    activeStartups(author, today).some((startup) => shared.includes(startup)) ||
    isInTeamOf(author, presentIncubators(member, circumstances, today), circumstances, today)
  );
}

const isOfStartup = (
  { author }: Actor,
  id: string,
  startup: Startup,
  circumstances: Circumstances,
): boolean =>
  activeStartups(author, circumstances.today).includes(id) ||
  isInTeamOf(author, incubatorsOf(startup), circumstances, circumstances.today);
