import fc from 'fast-check';
import { addDays } from '../src/domain/calendar.ts';
import { accountSchema, type Account } from '../src/schema/account.ts';
import { authorSchema, type Author } from '../src/schema/author.ts';
import type { Entry } from '../src/schema/content.ts';
import { toDay, type Day } from '../src/schema/day.ts';
import { missionSchema, type Mission } from '../src/schema/mission.ts';
import { startupSchema, type Startup } from '../src/schema/startup.ts';

/** A mission as a file would write it, with a start unless the test gives one. */
export const aMission = (given: object = {}): Mission =>
  missionSchema.parse({ start: '2026-01-01', status: 'independent', ...given });

export const anAuthor = (given: object = {}): Author =>
  authorSchema.parse({
    fullname: 'Ondine Mistral',
    role: 'Designer',
    domaine: 'Design',
    missions: [{ start: '2026-01-01', status: 'independent' }],
    ...given,
  });

export const aStartup = (given: object = {}): Startup =>
  startupSchema.parse({
    title: 'Mille-Feuilles',
    mission: 'Remplir une seule fois.',
    incubator: 'atelier-central',
    phases: [{ name: 'construction', start: '2025-01-01' }],
    ...given,
  });

/** An entry of a collection; `raw` is what its file would hold. */
export const anEntry = <Data>(id: string, data: Data, raw: object = {}): Entry<Data> => ({
  id,
  path: `${id}.md`,
  data,
  raw: { ...raw },
  body: '',
});

export const authorEntry = (id: string, given: object = {}): Entry<Author> =>
  anEntry(id, anAuthor({ fullname: id, ...given }), given);

/** An account as an active member's is, unless the test says otherwise. */
export const anAccount = ({ id, ...given }: Pick<Account, 'id'> & Partial<Account>): Account =>
  aNewAccount(id, { emailStatus: 'EMAIL_ACTIVE', ...given });

/** An account as it is before anything was opened for its member: an address of her own, and no other. */
export const aNewAccount = (id: string, given: object = {}): Account =>
  accountSchema.parse({
    id,
    secondaryEmail: `${id}@exemple.fr`,
    emailStatusSince: '2026-01-01T00:00:00.000Z',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...given,
  });

const firstDay = toDay('2013-07-01');
const span = 8_000;

/** Any day from 2013-07-01 to 2035, clock changes and 29 February included. */
export const anyDay: fc.Arbitrary<Day> = fc.nat(span).map((count) => addDays(firstDay, count));

/** Any mission: any start, and an end on or after it, or none. */
export const anyMission: fc.Arbitrary<Mission> = fc
  .record({ start: anyDay, length: fc.option(fc.nat(900), { nil: undefined }) })
  .map(({ start, length }) =>
    aMission({ start, ...(length === undefined ? {} : { end: addDays(start, length) }) }),
  );

/** What a newcomer fills in, and nothing more than she has to. */
export const filledArrival = {
  firstName: 'Céleste',
  lastName: "d'Ormeau",
  email: 'celeste@exemple.fr',
  role: 'Designer',
  domaine: 'Design',
  status: 'admin',
  start: '2026-12-01',
  end: '2027-11-30',
  referent: 'ondine.mistral',
  memberType: 'beta',
} as const;
