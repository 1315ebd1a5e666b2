import type { AuditAction } from '../schema/audit-action.ts';
import { foldCase } from './fold-case.ts';
import { signatureOf } from './signed-link.ts';

/** What of an event of the audit names people. */
export interface AuditedWords {
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Names under which jobs stand in the audit; any other actor is a member. */
const jobs: ReadonlySet<string> = new Set([
  'accueil',
  'conservation',
  'departs',
  'forge',
  'import-accounts',
  'suppression-des-boites',
  'tool-accesses',
]);

const length = 22;

/** What stands for a member's id: the same for the same id, whatever its case; nobody finds the id without the key. */
export const pseudonymOf = (id: string, secret: string): string =>
  `~${signatureOf(['audit-pseudonym', foldCase(id)], secret).slice(0, length)}`;

/**
 * How the values of an event are kept; those of any other action are hidden, because they may name people: titles,
 * subjects of mails, users of the forge.
 */
const keptValues: Partial<Record<AuditAction, 'whole' | 'first-word' | 'member'>> = {
  'administration-domain.add': 'whole',
  'administration-domain.remove': 'whole',
  'departure.close': 'first-word',
  'departure.restore': 'first-word',
  'event.announce': 'first-word',
  'event.book-room': 'first-word',
  'event.name-room': 'first-word',
  'godparent.assign': 'member',
  'tool.ask': 'first-word',
  'tool.grant': 'first-word',
  'tool.refuse': 'first-word',
  'tool.withdraw': 'first-word',
  'tool.give-back': 'first-word',
  'tool.revoke': 'first-word',
  'tool.expire': 'first-word',
  'tool.mission-end': 'first-word',
  'welcome.open': 'first-word',
  'welcome.undo': 'first-word',
};

const hidden = '…';

/** An event that names nobody: ids of members are replaced by their pseudonyms, so that lines still belong together. */
export function pseudonymised<Event extends AuditedWords>(event: Event, secret: string): Event {
  const { before, after } = event;
  const actor = jobs.has(event.actor) ? event.actor : pseudonymOf(event.actor, secret);
  const target = targetOf(event, secret);
  const ids = new Map([
    [event.actor, actor],
    [event.target, target],
  ]);
  return {
    ...event,
    actor,
    target,
    ...(before !== undefined && { before: valueOf(event.action, before, ids, secret) }),
    ...(after !== undefined && { after: valueOf(event.action, after, ids, secret) }),
  };
}

function targetOf({ action, target }: AuditedWords, secret: string): string {
  const isOfContent = /^(?:content|event|offer)\./.test(action) && target.includes('/');
  if (isOfContent || action.startsWith('administration-domain.') || action === 'accounts.import')
    return target;
  return target.includes('@') ? hidden : pseudonymOf(target, secret);
}

function valueOf(action: string, value: string, ids: ReadonlyMap<string, string>, secret: string): string {
  const kept = Object.hasOwn(keptValues, action) ? keptValues[action as AuditAction] : undefined;
  if (kept === undefined) return hidden;
  if (kept === 'whole') return value;
  if (kept === 'member') return pseudonymOf(value, secret);
  const [word = ''] = value.split(' ', 1);
  return ids.get(word) ?? word;
}
