import { readFields } from '../../http/read-fields.ts';
import { parseDay, type Day } from '../../schema/day.ts';
import { longDay } from '../../texts/days.ts';
import { choosableDays } from './day-form.ts';
import { jobsPage } from './jobs.ts';
import type { LocalPage } from './layout.ts';
import { publicationPath } from './publications.ts';
import { seeOther } from './see-other.ts';
import type { Shown } from './shown.ts';

/** Moves the platform to the day of the form, or shows the form again with what is wrong with it. */
export async function chooseDay(request: Request, shown: Shown): Promise<Response | LocalPage> {
  const read = await readFields(request, 1_000);
  const typed = read.kind === 'fields' ? read.fields.jour : undefined;
  const day = typeof typed === 'string' ? parseDay(typed) : undefined;
  const { first, last } = choosableDays;
  if (day === undefined) return jobsPage(shown, 'Donne un jour qui existe, par exemple 2026-12-01.');
  if (day < first || day > last)
    return jobsPage(shown, `Choisis un jour entre le ${longDay(first)} et le ${longDay(last)}.`);
  return moveTo(day, shown);
}

/** Moves the platform to a day, or back to the real one, and publishes the site for it. */
export async function moveTo(day: Day | undefined, { setDay, publications }: Shown): Promise<Response> {
  await setDay.set(day);
  return seeOther(publicationPath(publications.start({ kind: 'day' })));
}
