import type { Day } from '../schema/day.ts';
import { count, number } from './counts.ts';
import { monthOf } from './days.ts';
import { yearsAndMonths } from './years-and-months.ts';

const percent = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 0 });

/** "12 %". */
export const share = (part: number, whole: number): string => percent.format(whole === 0 ? 0 : part / whole);

/** "Au 1er novembre 2026". */
const at = (month: Day): string => `Au 1er\u00A0${monthOf(month)}`;

/** ", 12 de plus qu’un an avant"; a community younger than a year has nothing to compare with. */
function sinceLastYear(now: number, before: number | undefined): string {
  if (before === undefined) return '';
  const change = now - before;
  if (change === 0) return ', autant qu’un an avant';
  return `, ${number(Math.abs(change))} de ${change > 0 ? 'plus' : 'moins'} qu’un an avant`;
}

const listed = new Intl.ListFormat('fr', { type: 'conjunction' });

/** "Développement (12), Design (8) et Produit (6)". */
const ranked = (parts: readonly Part[]): string =>
  listed.format(parts.map(({ label, size }) => `${label}\u00A0(${number(size)})`));

/** Something with how many of it there are. */
export interface Part {
  readonly label: string;
  readonly size: number;
}

/** A value at the last month, and a year before it where there was one. */
export interface LastValue {
  readonly month: Day;
  readonly now: number;
  readonly yearBefore: number | undefined;
}

export const membersMessage = ({ month, now, yearBefore }: LastValue, parts: readonly Part[]): string =>
  `${at(month)}, ${count(now, 'membre actif', 'membres actifs')}${sinceLastYear(now, yearBefore)}${
    now === 0 ? '' : `\u00A0: ${ranked(parts)}`
  }.`;

export const domainesMessage = (month: Day, first: readonly Part[], active: number): string =>
  first.length === 0
    ? `${at(month)}, aucun membre actif.`
    : `${at(month)}, les domaines les plus représentés sont ${listed.format(
        first.map(({ label, size }) => `${label}\u00A0(${share(size, active)})`),
      )}.`;

/** Of the last twelve whole months, or of fewer in a young community. */
export const flowsMessage = (months: number, arrivals: number, departures: number): string => {
  if (months === 0) return 'La communauté a moins d’un mois.';
  const net = arrivals - departures;
  const change =
    net === 0
      ? 'autant d’arrivées que de départs'
      : `${count(Math.abs(net), 'membre')} de ${net > 0 ? 'plus' : 'moins'}`;
  return `Sur ${months === 1 ? 'le dernier mois entier' : `les ${number(months)} derniers mois entiers`}, ${count(
    arrivals,
    'arrivée',
  )} et ${count(departures, 'départ')}\u00A0: ${change}.`;
};

export const phasesMessage = ({ month, now, yearBefore }: LastValue, parts: readonly Part[]): string =>
  `${at(month)}, ${count(now, 'startup active', 'startups actives')}${sinceLastYear(now, yearBefore)}${
    now === 0 ? '' : `\u00A0: ${ranked(parts)}`
  }.`;

export const incubatorsMessage = (incubators: number, startups: number, largest: Part | undefined): string =>
  largest === undefined
    ? 'Aucun incubateur n’accompagne de startup active.'
    : `${count(incubators, 'incubateur accompagne', 'incubateurs accompagnent')} ${count(
        startups,
        'startup active',
        'startups actives',
      )}\u00A0; ${largest.label} en a le plus, ${number(largest.size)}.`;

export const shareMessage = (largest: Part | undefined, active: number, ofWhat: string): string =>
  largest === undefined
    ? 'Aucun membre actif.'
    : `Le premier ${ofWhat} est ${largest.label}, avec ${number(largest.size)} des ${count(
        active,
        'membre actif',
        'membres actifs',
      )} (${share(largest.size, active)}).`;

export function staysMessage(medianLeft: number | undefined, medianActive: number | undefined): string {
  const left =
    medianLeft === undefined
      ? 'Personne n’est encore parti'
      : `La moitié des anciens membres est restée moins de ${duration(medianLeft)}`;
  const active =
    medianActive === undefined
      ? ''
      : `\u00A0; la moitié des membres actifs est là depuis moins de ${duration(medianActive)}`;
  return `${left}${active}.`;
}

const daysInMonth = 365.25 / 12;

/** How long so many days last: "8 mois", "1 an", "2 ans et 3 mois"; whole months, at least one. */
export const duration = (days: number): string => yearsAndMonths(Math.max(1, Math.round(days / daysInMonth)));
