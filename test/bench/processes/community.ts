import { addDays } from '../../../src/domain/calendar.ts';
import type { Member } from '../../../src/ports.ts';
import { accountSchema, type Account } from '../../../src/schema/account.ts';
import { toDay } from '../../../src/schema/day.ts';
import { aMission } from '../../builders.ts';

/** The day before anything is due, and the day on which the departures of those who leave are reached. */
export const quietDay = toDay('2026-03-02');
export const closingDay = addDays(quietDay, 1);

const domain = 'communs.example';
const staying = [aMission({ start: addDays(quietDay, -400), end: addDays(quietDay, 200) })];
const leaving = [aMission({ start: addDays(quietDay, -400), end: quietDay })];

/** Invented members, of whom the first `due` have their last day on the quiet day; they are never held all together. */
export function* someMembers(count: number, due: number): Generator<Member> {
  for (let index = 0; index < count; index++) {
    const id = `membre.n${index}`;
    const missions = index < due ? leaving : staying;
    yield {
      id,
      fullname: id,
      domaine: 'Design',
      github: id.replace('.', '-'),
      memberType: undefined,
      missions,
    };
  }
}

/** The account of a member who has everything. */
export const accountOf = ({ id }: Pick<Member, 'id'>): Account =>
  accountSchema.parse({
    id,
    primaryEmail: `${id}@${domain}`,
    secondaryEmail: `${id}@exemple.fr`,
    communicationEmail: 'primary',
    emailStatus: 'EMAIL_ACTIVE',
    emailStatusSince: '2025-01-01T09:00:00.000Z',
    createdAt: '2025-01-01T09:00:00.000Z',
  });
