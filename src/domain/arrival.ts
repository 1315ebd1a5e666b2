import type { Account } from '../schema/account.ts';
import type { ArrivalField, ArrivalForm } from '../schema/arrival-form.ts';
import { askedAtArrival } from '../schema/author.ts';
import { noAddressYet } from '../schema/email-status.ts';
import type { Day } from '../schema/day.ts';
import { isAdministrationAddress, type AddressRules } from './administration-address.ts';
import { addMonths } from './calendar.ts';
import { idOfName } from './member-id.ts';
import { communityFirstDay } from './mission.ts';

/** Why an arrival is refused, by field; a name for each, turned into a message in `src/texts`. */
export type ArrivalRefusal =
  | 'start-too-early'
  | 'end-before-start'
  | 'end-reason-missing'
  | 'name-without-letters'
  | 'referent-unknown'
  | 'startup-unknown'
  | 'incubator-unknown';

/** What the rules need to know of the community. */
export interface ArrivalContext {
  readonly today: Day;
  readonly isActiveMember: (id: string) => boolean;
  readonly isStartup: (id: string) => boolean;
  readonly isIncubator: (id: string) => boolean;
}

const monthsWithoutReason = 6;

/** The fields that the rules refuse; none for a form that may be taken. */
export function arrivalRefusals(
  form: ArrivalForm,
  { today, isActiveMember, isStartup, isIncubator }: ArrivalContext,
): Partial<Record<ArrivalField, ArrivalRefusal>> {
  const asksReason = form.status !== 'admin' && form.end > addMonths(today, monthsWithoutReason);
  return {
    ...(idOfName(form.firstName) === '' && { firstName: 'name-without-letters' }),
    ...(idOfName(form.lastName) === '' && { lastName: 'name-without-letters' }),
    ...(form.start < communityFirstDay && { start: 'start-too-early' }),
    ...(form.end < form.start && { end: 'end-before-start' }),
    ...(asksReason && !form.endReason && { endReason: 'end-reason-missing' }),
    ...(!isActiveMember(form.referent) && { referent: 'referent-unknown' }),
    ...(form.startup !== undefined && !isStartup(form.startup) && { startup: 'startup-unknown' }),
    ...(form.incubator !== undefined && !isIncubator(form.incubator) && { incubator: 'incubator-unknown' }),
  };
}

/** The front matter of the newcomer's file: what is public, and nothing else. */
export function arrivalFrontMatter(form: ArrivalForm): Record<string, unknown> {
  return present({
    fullname: fullnameOf(form),
    role: form.role,
    domaine: form.domaine,
    ...Object.fromEntries(askedAtArrival.map((name) => [name, form[name]])),
    github: form.github,
    missions: [
      present({
        start: form.start,
        end: form.end,
        status: form.status,
        employer: form.employer,
        startups: form.startup === undefined ? undefined : [form.startup],
      }),
    ],
    memberType: form.memberType,
    incubator: form.incubator,
    badges: form.badge === undefined ? undefined : [form.badge],
  });
}

/** "Ondine Mistral". */
export const fullnameOf = (form: Pick<ArrivalForm, 'firstName' | 'lastName'>): string =>
  `${form.firstName} ${form.lastName}`.replace(/\s+/g, ' ');

/**
 * The newcomer's account. An administration's address stays her primary one, with no community mailbox; any other
 * becomes the secondary one until her mailbox is made.
 */
export function arrivalAccount(form: ArrivalForm, id: string, rules: AddressRules, now: string): Account {
  const email = form.email.toLowerCase();
  return {
    ...present({
      memberType: form.memberType,
      legalStatus: form.legalStatus,
      gender: form.gender,
      workplaceInseeCode: form.workplaceInseeCode,
      dailyRate: form.dailyRate,
      daysPerWeek: form.daysPerWeek,
    }),
    ...(isAdministrationAddress(email, rules)
      ? { primaryEmail: email, communicationEmail: 'primary' }
      : { secondaryEmail: email, communicationEmail: 'secondary' }),
    id,
    emailStatus: noAddressYet,
    emailStatusSince: now,
    wantsGodparent: form.wantsGodparent,
    createdAt: now,
  };
}

/** The keys that hold a value. */
const present = <Values extends object>(
  values: Values,
): { [Key in keyof Values]: NonNullable<Values[Key]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
