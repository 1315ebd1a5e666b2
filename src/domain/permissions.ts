import type { Author } from '../schema/author.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Startup } from '../schema/startup.ts';
import type { Tool } from '../schema/tool.ts';
import { activityOf } from './author-activity.ts';
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
  /** To answer a newcomer’s request, made to a member. */
  | { readonly action: 'answer-as-godparent'; readonly godparent: string }
  | { readonly action: 'see-console' | 'act-in-console' }
  /** To erase what is held in private about somebody, at her request. */
  | { readonly action: 'erase-account'; readonly account: string }
  | {
      /** `see-proposal`: to read what is proposed for an entry, and to say something on it. */
      readonly action: 'edit' | 'create' | 'delete' | 'see-proposal';
      readonly collection: CollectionName;
      readonly id: string;
    }
  | {
      readonly action: 'withdraw';
      /** Ids of the members who made the change. */
      readonly by: readonly string[];
    }
  /** To ask for an access to a tool, to withdraw the request, or to give the access back. */
  | { readonly action: 'ask-tool-access'; readonly account: string }
  | {
      /** To grant or refuse an access to a tool, or to take it back. */
      readonly action: 'decide-tool-request';
      /** Member id of whoever asked. */
      readonly by: string;
      /** Who decides on that tool, beside the administrators; nobody for one that left the catalogue. */
      readonly tool: ToolApprovers | undefined;
    }
  /** To say that one comes to an event, and to take it back. */
  | { readonly action: 'come-to-event'; readonly account: string }
  | {
      /** To see who comes to an event, to announce it, to book its room and to name it. */
      readonly action: 'organise-event';
      /** Member id of whoever organises it; nobody for an event that names nobody. */
      readonly organiser: string | undefined;
    }
  | {
      /** To say that an offer is filled, which proposes to close it, or that it stays open. */
      readonly action: 'answer-for-offer';
      /** Member ids of those whom it names as contacts. */
      readonly contacts: readonly string[];
      readonly startup: string | undefined;
    }
  /** To bring a picture, for a text that she may edit. */
  | { readonly action: 'add-picture' }
  | {
      readonly action: 'approve';
      readonly collection: CollectionName;
      readonly id: string;
      /** Member id of whoever made the change. */
      readonly by: string;
      /** The page as the change leaves it, for a member who is not published yet. */
      readonly proposed?: Author | undefined;
    };

/** Members, and teams, who decide on the access to a tool. */
export type ToolApprovers = { readonly [Field in 'approvers' | 'teams']: readonly Tool[Field][number][] };

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
    case 'answer-as-godparent':
      return isFull && wish.godparent === actor.id;
    case 'see-console':
      return isFull && (actor.isAdministrator || actor.isAnimator);
    case 'act-in-console':
      return isFull && actor.isAdministrator;
    case 'erase-account':
      return isFull && actor.isAdministrator && !isInCommunity(wish.account, circumstances);
    case 'edit':
      return isFull && mayEdit(actor, wish, circumstances);
    case 'create':
      return isFull && isOfSecretariat(actor) && wish.collection !== 'authors';
    case 'delete':
      return isFull && actor.isAdministrator && !kept.has(wish.collection);
    case 'see-proposal':
      return isFull && (mayEdit(actor, wish, circumstances) || mayApprove(actor, wish, circumstances));
    case 'withdraw':
      return isFull && (isOfSecretariat(actor) || wish.by.includes(actor.id));
    case 'add-picture':
      return isFull;
    case 'ask-tool-access':
      return isFull && wish.account === actor.id;
    case 'decide-tool-request':
      return isFull && wish.by !== actor.id && mayDecide(actor, wish.tool);
    case 'come-to-event':
      return isFull && wish.account === actor.id;
    case 'organise-event':
      return isFull && (isOfSecretariat(actor) || wish.organiser === actor.id);
    case 'answer-for-offer':
      return isFull && mayAnswerFor(actor, wish, circumstances);
    case 'approve':
      return isFull && wish.by !== actor.id && mayApprove(actor, wish, circumstances);
  }
}

/** Other pages and the published API speak of them for ever; members come by the arrival form alone. */
const kept: ReadonlySet<CollectionName> = new Set([
  'authors',
  'startups',
  'incubators',
  'organisations',
  'teams',
  'phases',
  'events',
]);

/** Whether somebody has a mission that runs or is to come; an unpublished page says nothing. */
const isInCommunity = (id: string, { authors, today }: Circumstances): boolean =>
  authors.some((held) => held.id === id && activityOf(held.data, today) !== 'alumni');

const isOfSecretariat = ({ isAdministrator, isAnimator }: Actor): boolean => isAdministrator || isAnimator;

const mayDecide = ({ id, author, isAdministrator }: Actor, tool: ToolApprovers | undefined): boolean =>
  isAdministrator ||
  (tool !== undefined &&
    (tool.approvers.includes(id) || author.teams.some((team) => tool.teams.includes(team))));

const mayAnswerFor = (
  actor: Actor,
  { contacts, startup }: Extract<Wish, { action: 'answer-for-offer' }>,
  { today }: Circumstances,
): boolean =>
  isOfSecretariat(actor) ||
  contacts.includes(actor.id) ||
  (startup !== undefined && activeStartups(actor.author, today).includes(startup));

interface Target {
  readonly collection: CollectionName;
  readonly id: string;
  readonly proposed?: Author | undefined;
}

function mayEdit(actor: Actor, { collection, id }: Target, { today }: Circumstances): boolean {
  if (isOfSecretariat(actor)) return true;
  if (collection === 'authors') return id === actor.id;
  return collection === 'startups' && activeStartups(actor.author, today).includes(id);
}

function mayApprove(
  actor: Actor,
  { collection, id, proposed }: Target,
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
