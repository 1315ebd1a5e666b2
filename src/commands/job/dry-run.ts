import { planDepartures } from '../../journeys/departures/plan-departures.ts';
import { planWelcomes } from '../../journeys/welcome/plan-welcomes.ts';
import type { Services } from '../../services.ts';
import { departureReason, jobTexts, plannedLine, welcomeReason } from '../../texts/job.ts';

const plans = {
  async departures(services: Services, days: number) {
    const today = services.clock.today();
    const planned = await planDepartures(services, days);
    return planned.map((step) => ({ ...step, why: departureReason(step, today) }));
  },
  async welcome(services: Services, days: number) {
    return (await planWelcomes(services, days)).map((step) => ({ ...step, why: welcomeReason }));
  },
};

/** Whether a job can tell what it would do. */
export const isDryRunnable = (name: string): name is keyof typeof plans => Object.hasOwn(plans, name);

/** What a job would do from today on, through `days` days later, a line a step with its reason; nothing is written. */
export async function dryRun(name: keyof typeof plans, days: number, services: Services): Promise<string[]> {
  const planned = await plans[name](services, days);
  if (planned.length === 0) return [jobTexts.nothing];
  const people = new Set(planned.map(({ member }) => member)).size;
  return [...planned.map(plannedLine), jobTexts.summary(planned.length, people)];
}
