import { isAdministrationAddress, type AddressRules } from '../../domain/administration-address.ts';
import { fullnameOf } from '../../domain/arrival.ts';
import { activityOf } from '../../domain/author-activity.ts';
import { freeId, idOfName } from '../../domain/member-id.ts';
import { nearNames } from '../../domain/near-names.ts';
import { parseDay, type Day } from '../../schema/day.ts';
import { activityMention } from '../../texts/activity-labels.ts';
import type { TypedValues } from './check-fields.ts';
import type { KnownMember } from './choices.ts';

/** What a form would make, shown while it is being filled. */
export interface Preview {
  readonly id: string;
  /** The id that the name alone gives, when somebody has it. */
  readonly takenId: string | undefined;
  /** The primary address that she would get, and how. */
  readonly address: string;
  readonly addressKind: 'community' | 'redirection' | 'administration';
  readonly fullname: string;
  /** The lines of her card in the directory, under her name. */
  readonly lines: readonly string[];
  /** Members with a name that is near. */
  readonly near: readonly KnownMember[];
}

/** What the preview needs to know of the community. */
export interface PreviewContext {
  readonly today: Day;
  readonly rules: AddressRules;
  readonly members: readonly KnownMember[];
}

/**
 * Makes previews out of what is typed; undefined while the first or the last name has no letter. The id is the first
 * one that no published member has: the server may know of one more that is taken.
 */
export function previewer({
  today,
  rules,
  members,
}: PreviewContext): (values: TypedValues) => Preview | undefined {
  const taken = new Set(members.map(({ id }) => id.toLowerCase()));
  const findNear = nearNames(members);
  let near: { readonly of: string; readonly members: readonly KnownMember[] } = { of: '', members: [] };

  return (values) => {
    const [firstName = '', lastName = ''] = [values.firstName?.trim(), values.lastName?.trim()];
    if (idOfName(firstName) === '' || idOfName(lastName) === '') return undefined;
    const fullname = fullnameOf({ firstName, lastName });
    const base = idOfName(fullname);
    const id = freeId(base, (candidate) => taken.has(candidate));
    if (near.of !== fullname) near = { of: fullname, members: findNear(fullname) };
    return {
      id,
      takenId: id === base ? undefined : base,
      ...addressOf(id, values, rules),
      fullname,
      lines: [values.role?.trim() ?? '', values.domaine ?? '', mentionOf(values, today)],
      near: near.members,
    };
  };
}

function addressOf(
  id: string,
  { email = '', memberType }: TypedValues,
  rules: AddressRules,
): Pick<Preview, 'address' | 'addressKind'> {
  const given = email.trim().toLowerCase();
  if (/^[^@\s]+@[^@\s]+$/.test(given) && isAdministrationAddress(given, rules))
    return { address: given, addressKind: 'administration' };
  return memberType === 'attributaire'
    ? { address: `${id}-attr@${rules.communityDomain}`, addressKind: 'redirection' }
    : { address: `${id}@${rules.communityDomain}`, addressKind: 'community' };
}

function mentionOf({ start: typedStart = '', end: typedEnd = '' }: TypedValues, today: Day): string {
  const start = parseDay(typedStart);
  const end = parseDay(typedEnd);
  if (start === undefined) return '';
  return activityMention[activityOf({ missions: [{ start, end, startups: [] }] }, today)];
}
