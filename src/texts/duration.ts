import { addDays } from '../domain/calendar.ts';
import type { Day } from '../schema/day.ts';

/** How long a period lasts, its last day included, in whole months: "2 ans et 3 mois", "moins d’un mois". */
export function duration(from: Day, to: Day): string {
  const [year, month, date] = numbers(from);
  const [lastYear, lastMonth, lastDate] = numbers(addDays(to, 1));
  const total = (lastYear - year) * 12 + lastMonth - month - (lastDate < date ? 1 : 0);
  if (total < 1) return 'moins d’un mois';
  const [years, months] = [Math.floor(total / 12), total % 12];
  const parts = [
    ...(years > 0 ? [`${years}\u00A0an${years > 1 ? 's' : ''}`] : []),
    ...(months > 0 ? [`${months}\u00A0mois`] : []),
  ];
  return parts.join(' et ');
}

const numbers = (day: Day): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};
