import { daysBetween } from '../../domain/calendar.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { Circumstances } from '../../domain/permissions.ts';
import type { Slot } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { MovementView } from '../../schema/movement-view.ts';
import type { Services } from '../../services.ts';
import { arrivalsUnderWay } from './arrivals-under-way.ts';
import { departuresUnderWay, leavingUnreachable } from './departures-under-way.ts';
import { failingMembers } from './failing-members.ts';
import { hasFailure, type Movement } from './movement.ts';

/** Which movements are asked for: those who come and go, or one list; by the beginnings of words of a name or an id. */
export interface MovementFilter {
  readonly view?: MovementView | undefined;
  readonly name?: string | undefined;
}

/** A part of a list, and how long the list is. */
export interface MovementPage {
  readonly items: readonly Movement[];
  readonly total: number;
}

/** The longest list in which a name is looked for. */
const longest = 10_000;

/** Those who come and go: failures first, then those whose day is nearest. */
export async function readMovements(
  { view, name = '' }: MovementFilter,
  { skip, size }: Slot,
  circumstances: Pick<Circumstances, 'authors'>,
  services: Services,
): Promise<MovementPage> {
  const words = searchWords(name);
  const isNamed = name.trim() !== '';
  // What the database can cut in parts is not read whole, unless a name is looked for in it.
  const slot = isNamed ? { skip: 0, size: longest } : { skip, size };
  if (view === 'sans-compte' || view === 'sans-fiche') {
    const { items, total } = await mismatched(view, slot, services);
    return isNamed ? cut(items.filter(hasName(words)), { skip, size }) : { items, total };
  }
  const found = await listed(view, circumstances, services);
  return cut(isNamed ? found.filter(hasName(words)) : found, { skip, size });
}

const cut = (items: readonly Movement[], { skip, size }: Slot): MovementPage => ({
  items: items.slice(skip, skip + size),
  total: items.length,
});

const hasName =
  (words: readonly string[]) =>
  ({ id, fullname = '' }: Movement): boolean => {
    const own = searchWords(`${fullname} ${id}`);
    return words.length > 0 && words.every((word) => own.some((one) => one.startsWith(word)));
  };

async function listed(
  view: Exclude<MovementView, 'sans-compte' | 'sans-fiche'> | undefined,
  { authors }: Pick<Circumstances, 'authors'>,
  services: Services,
): Promise<Movement[]> {
  const names = new Map(authors.map(({ id, data }) => [id, data.fullname]));
  if (view === 'echecs') return failingMembers((id) => names.get(id), services);
  const today = services.clock.today();
  if (view === 'sans-adresse') return nearestFirst(await leavingUnreachable(services), today);
  const [coming, leaving] = await Promise.all([
    view === 'departs' ? [] : arrivalsUnderWay(services),
    view === 'arrivees' ? [] : departuresUnderWay(services),
  ]);
  return nearestFirst([...coming, ...leaving], today);
}

function nearestFirst(movements: readonly Movement[], today: Day): Movement[] {
  const distance = ({ day }: Movement) => (day === undefined ? 0 : Math.abs(daysBetween(today, day)));
  return movements.toSorted(
    (one, other) =>
      Number(hasFailure(other)) - Number(hasFailure(one)) ||
      distance(one) - distance(other) ||
      (one.id < other.id ? -1 : 1),
  );
}

async function mismatched(
  view: 'sans-compte' | 'sans-fiche',
  slot: Slot,
  { clock, mismatches }: Pick<Services, 'clock' | 'mismatches'>,
): Promise<MovementPage> {
  if (view === 'sans-compte') {
    const { items, total } = await mismatches.withoutAccount(clock.today(), slot);
    const movements = items.map(({ id, fullname }): Movement => ({
      id,
      fullname,
      kind: 'no-account',
      steps: [],
    }));
    return { items: movements, total };
  }
  const { items, total } = await mismatches.withoutPage(slot);
  const movements = items.map((id): Movement => ({ id, fullname: undefined, kind: 'no-page', steps: [] }));
  return { items: movements, total };
}
