import { departureSteps } from '../domain/departure-steps.ts';
import type { DepartureLine } from '../domain/own-departure.ts';
import type { Day } from '../schema/day.ts';
import { longDay } from './days.ts';

const daysBefore = departureSteps.filter(({ kind }) => kind === 'reminder').map(({ day }) => String(-day));

/** What a member reads around her departure. */
export const ownDepartureTexts = {
  endless: 'Ta mission n’a pas de fin connue\u00A0: rien ne se ferme.',
  end: (end: Day, isOver: boolean): string =>
    isOver
      ? `Ta mission a fini le ${longDay(end)}.`
      : `Ta mission finit le ${longDay(end)}, ce jour-là compris. Rien ne se ferme avant.`,
  held: (until: Day): string =>
    `L’administration te garde tes accès\u00A0: rien de plus ne se ferme jusqu’au ${longDay(until)} compris.`,
  messages: `Nous t’écrivons ${new Intl.ListFormat('fr').format(daysBefore)} jours avant la fin, puis quand tes accès sont fermés et quand ta boîte est supprimée.`,
  staysOpen: 'Une fois la nouvelle date approuvée, rien de tout cela ne se ferme.',
  givenBack: 'Une fois la nouvelle date approuvée, tes accès te sont rendus dans l’heure.',
} as const;

/** "1er décembre 2026"; what is reached is done by the next run of the clock. */
export const closureDayText = (day: Day, state: DepartureLine['state']): string =>
  state === 'due' ? 'Dans l’heure' : longDay(day);
