import type { PlannedStep } from '../domain/departure-plan.ts';
import type { Day } from '../schema/day.ts';
import { count } from './counts.ts';
import { longDay } from './days.ts';
import { stepLabel } from './departure-steps.ts';

/** What the command line of jobs says. */
export const jobTexts = {
  usage: (names: readonly string[]): string =>
    `Usage\u00A0: npm run job -- <tâche> [--dry-run [--days 30]] [--today AAAA-MM-JJ]\nTâches\u00A0: ${names.join(', ')}`,
  noDryRun: 'Seules les tâches welcome et departures ont un essai à blanc (--dry-run).',
  todayIsForTrials:
    'En production, --today ne va qu’avec --dry-run\u00A0: un autre jour fermerait ou écrirait pour de bon.',
  badDays: '--days est un nombre de jours, de 0 à 366.',
  nothing: 'Rien n’est à faire. Rien n’a été écrit.',
  summary: (steps: number, people: number): string =>
    `${count(steps, 'étape')} pour ${count(people, 'personne')}. Rien n’a été écrit.`,
};

/** A line of a dry run: the day, who, what, and why. */
export const plannedLine = (planned: {
  readonly day: Day;
  readonly member: string;
  readonly step: string;
  readonly channel: string;
  readonly why: string;
}): string =>
  `${planned.day}  ${planned.member}  ${stepLabel(planned.step)} (${planned.channel})\u00A0: ${planned.why}`;

/** Why a step of a departure is planned. */
export const departureReason = ({ step, end }: Pick<PlannedStep, 'step' | 'end'>, today: Day): string => {
  if (step.startsWith('restore-')) return 'sa mission court de nouveau';
  return end < today ? `sa mission a fini le ${longDay(end)}` : `sa mission finit le ${longDay(end)}`;
};

export const welcomeReason = 'sa mission a commencé';
