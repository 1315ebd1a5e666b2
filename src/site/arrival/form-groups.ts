import type { ArrivalField } from '../../schema/arrival-form.ts';
import { askedAtArrival } from '../../schema/author.ts';

interface FormGroup {
  readonly legend: string;
  readonly fields: readonly ArrivalField[];
}

/** The fields of the arrival form, as its page asks them. */
export const formGroups: readonly FormGroup[] = [
  { legend: 'Toi', fields: ['firstName', 'lastName', 'email', 'role', 'domaine', 'memberType'] },
  { legend: 'Ta mission', fields: ['status', 'employer', 'start', 'end', 'endReason'] },
  { legend: 'Ton équipe', fields: ['referent', 'startup', 'incubator', 'wantsGodparent'] },
  { legend: 'Ta page', fields: ['bio', ...askedAtArrival, 'github', 'badge'] },
  {
    legend: 'Ce que la communauté garde pour elle',
    fields: ['gender', 'workplaceInseeCode', 'legalStatus', 'daysPerWeek', 'dailyRate'],
  },
];
