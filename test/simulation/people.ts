import { addDays } from '../../src/domain/calendar.ts';
import type { Account } from '../../src/schema/account.ts';
import type { Day } from '../../src/schema/day.ts';
import type { MemberFacts } from '../../src/schema/member-facts.ts';
import type { Random } from '../bench/random.ts';
import { mission } from '../journeys/process-world.ts';

/** What becomes of a page on a day. */
interface PageChange {
  readonly on: Day;
  readonly facts: MemberFacts;
}

/** An invented member, and all that will happen to her page in a year. */
export interface Person {
  readonly id: string;
  /** She comes by the form in the course of the year; the others are here when it begins. */
  readonly isNewcomer: boolean;
  readonly account: Partial<Account> | undefined;
  readonly hasChat: boolean;
  /** In the order of their days; the first is the page that she begins with. */
  readonly pages: readonly PageChange[];
  readonly hold: { readonly on: Day; readonly until: Day } | undefined;
}

const domain = 'communs.example';

/** Invented members, whose missions end, overlap, leave gaps, are prolonged before and after their end. */
export const somePeople = (count: number, first: Day, random: Random): Person[] =>
  Array.from({ length: count }, (_, index) => somebody(`membre.n${index}`, first, random));

function somebody(id: string, first: Day, random: Random): Person {
  const isNewcomer = random.chance(0.25);
  const kind = random.weighted({ plain: 80, administration: 10, attributaire: 4, unregistered: 6 });
  const account = kind === 'unregistered' ? undefined : accountOf(id, kind, isNewcomer);
  const isAttributaire = kind === 'attributaire' && account !== undefined;
  const facts = {
    fullname: id,
    domaine: random.pick(['Design', 'Développement', 'Produit'] as const),
    github: random.maybe(0.7, () => id.replace('.', '-')),
    memberType: isAttributaire ? ('attributaire' as const) : undefined,
  };
  const pages = somePages(first, isNewcomer, random).map(({ on, missions }) => ({
    on,
    facts: { ...facts, missions },
  }));
  const hold = random.maybe(0.04, () => {
    const on = addDays(first, random.int(0, 330));
    return { on, until: addDays(on, random.int(5, 60)) };
  });
  return { id, isNewcomer, account, hasChat: random.chance(0.9), pages, hold };
}

function accountOf(id: string, kind: string, isNewcomer: boolean): Partial<Account> {
  const secondaryEmail = `${id}@exemple.fr`;
  const name = kind === 'attributaire' ? `${id}-attr` : id;
  if (kind === 'administration')
    return { primaryEmail: `${id}@ministere.gouv.fr`, secondaryEmail, communicationEmail: 'primary' };
  if (isNewcomer) return { secondaryEmail, communicationEmail: 'secondary' };
  return {
    primaryEmail: `${name}@${domain}`,
    secondaryEmail,
    communicationEmail: 'primary',
    emailStatus: kind === 'attributaire' ? 'EMAIL_REDIRECTION_ACTIVE' : 'EMAIL_ACTIVE',
  };
}

interface MissionsOn {
  readonly on: Day;
  readonly missions: MemberFacts['missions'];
}

function somePages(first: Day, isNewcomer: boolean, random: Random): MissionsOn[] {
  const published = isNewcomer ? addDays(first, random.int(1, 300)) : first;
  const start = isNewcomer ? addDays(published, random.int(0, 20)) : addDays(first, -random.int(60, 700));
  let end = random.maybe(0.85, () =>
    addDays(isNewcomer ? start : first, random.int(1, isNewcomer ? 200 : 400)),
  );
  const before = random.maybe(0.3, () => mission(addDays(start, -90), addDays(start, random.int(-30, 20))));
  let missions = [...(before ? [before] : []), mission(start, end, ['eau-claire'])];
  const pages = [{ on: published, missions }];
  let on = published;
  while (end !== undefined && random.chance(0.45)) {
    // From weeks before the end to months after it.
    const asked: Day = addDays(end, random.int(-40, 50));
    on = asked > on ? asked : addDays(on, 1);
    const isNew = on > end && random.chance(0.5);
    const from: Day = isNew ? addDays(on, random.int(-3, 20)) : start;
    const later: Day = addDays(on > end ? on : end, random.int(1, 200));
    const last = missions.at(-1);
    missions =
      isNew || last === undefined
        ? [...missions, mission(from, later, ['eau-claire'])]
        : [...missions.slice(0, -1), { ...last, end: later }];
    end = later;
    pages.push({ on, missions });
  }
  // Sometimes she leaves earlier than she meant to.
  if (end !== undefined && end > addDays(on, 30) && random.chance(0.1)) {
    const leaves = addDays(on, random.int(5, 25));
    pages.push({
      on: addDays(leaves, -3),
      missions: missions.map((one) => ({ ...one, end: min(one.end, leaves) })),
    });
  }
  return pages;
}

const min = (one: Day | undefined, other: Day): Day => (one !== undefined && one < other ? one : other);
