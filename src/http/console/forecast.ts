import { addDays } from '../../domain/calendar.ts';
import { memberPagePath } from '../../domain/page-address.ts';
import { planDepartures } from '../../journeys/departures/plan-departures.ts';
import { planWelcomes } from '../../journeys/welcome/plan-welcomes.ts';
import type { Day } from '../../schema/day.ts';
import { forecastForm } from '../../schema/console-forms.ts';
import { count } from '../../texts/counts.ts';
import { longDay } from '../../texts/days.ts';
import { planReason, stepName } from '../../texts/movements.ts';
import { fieldErrors } from '../field-errors.ts';
import { consoleAddress, type FillConsolePage } from './console-page.ts';
import { noWays, numberedWays } from './numbered-pages.ts';

const path = '/console/previsions/';
/** How far the dry run goes, in days. */
const ahead = 30;
/** How many lines of a day one page shows: at the very first run, everyone who ever left is there. */
const size = 200;

/** What `/console/previsions/` shows: what runs would do from today through 30 days later. Nothing is written. */
export const forecastPage: FillConsolePage = async (asked, _, services) => {
  const parsed = forecastForm.safeParse(asked);
  if (!parsed.success)
    return {
      filling: { lists: { jour: [], action: [] }, shown: { none: false, rien: false, ...noWays } },
      errors: fieldErrors(parsed.error),
    };
  const tomorrow = addDays(services.clock.today(), 1);
  const { jour: day = tomorrow, page = 1 } = parsed.data;
  const [departures, welcomes] = await Promise.all([
    planDepartures(services, ahead),
    planWelcomes(services, ahead),
  ]);
  const planned = [...departures, ...welcomes.map((step) => ({ ...step, end: undefined }))];
  const totals = new Map<Day, number>([[tomorrow, 0]]);
  for (const step of planned) totals.set(step.day, (totals.get(step.day) ?? 0) + 1);
  const ofDay = planned.filter((step) => step.day === day);
  const ways = { page, size, total: ofDay.length };
  const { shown, links } = numberedWays(path, { jour: asked.jour }, ways);
  return {
    filling: {
      facts: { jour: longDay(day), combien: count(ofDay.length, 'action') },
      links,
      shown: { ...shown, none: planned.length === 0, rien: ofDay.length === 0 },
      lists: {
        jour: [...totals]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([date, total]) => ({
            facts: { date: longDay(date), total: count(total, 'action') },
            links: { date: consoleAddress(path, { jour: date }) },
          })),
        action: ofDay.slice((page - 1) * size, page * size).map((step) => ({
          facts: {
            nom: step.fullname,
            etape: stepName(step),
            raison: planReason(step.step, step.day, step.end),
          },
          links: { nom: memberPagePath(step.member) },
        })),
      },
    },
  };
};
