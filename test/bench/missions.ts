import { addDays } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/schema/day.ts';
import type { Named } from './named.ts';
import type { Random } from './random.ts';
import { today } from './size.ts';

const employers = [
  'Coopérative du Méandre',
  'Les Artisans du Code',
  'Port-Clair Conseil',
  'Portage de l’Estuaire',
  'Atelier Boréal',
  'Ministère des Moulins',
  'Direction des Sentiers',
  'Agence de l’Aurore',
  'Office des Lisières',
  'Studio Grand Large',
  'Compagnie des Phares',
  'La Ruche Salariale',
];

interface Period {
  readonly start: Day;
  readonly end: Day | undefined;
}

const endingOn = (random: Random, end: Day): Period => ({ start: addDays(end, -random.int(60, 600)), end });

/** Someone's last mission: it runs for 40 %, is to come for 2 %, is over for the others. */
function lastPeriod(random: Random): Period {
  const state = random.weighted({ running: 39, endless: 1, toCome: 2, over: 58 });
  if (state === 'over') return endingOn(random, addDays(today, -random.int(1, 2_200)));
  const start = addDays(today, state === 'toCome' ? random.int(1, 60) : -random.int(0, 600));
  return { start, end: state === 'endless' ? undefined : addDays(today, random.int(60, 540)) };
}

/** One to four periods, oldest first. */
function periods(random: Random): readonly Period[] {
  const count = Number(random.weighted({ '1': 60, '2': 25, '3': 10, '4': 5 }));
  const found = [lastPeriod(random)];
  for (let [first] = found; first && found.length < count; [first] = found)
    found.unshift(endingOn(random, addDays(first.start, -random.int(1, 30))));
  return found;
}

/** A member's missions, each with one or two startups. */
export const missions = (random: Random, startups: readonly Named[]): readonly object[] =>
  periods(random).map((period) => ({
    ...period,
    status: random.weighted({ independent: 42, admin: 41, service: 17 }),
    employer: random.chance(0.84) ? random.pick(employers) : undefined,
    startups: favourites(random, startups, random.chance(0.15) ? 2 : 1),
  }));

const favourites = (random: Random, startups: readonly Named[], count: number): string[] => [
  ...new Set(Array.from({ length: count }, () => random.favour(startups).id)),
];
