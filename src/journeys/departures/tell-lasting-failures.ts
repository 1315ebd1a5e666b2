import type { StepRecord } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { lastingFailureText } from '../../texts/lasting-failure.ts';
import { attempt, type Failure } from '../attempt.ts';

/** How long a step fails before people hear of it, in milliseconds. */
const tellAfter = 86_400_000;
/** How long a claim keeps others from telling, in milliseconds. */
const claimFor = 600_000;
const most = 200;

/** The key of the ledger under which a failing step is told: another once it has worked in between. */
export const failureKey = ({ member, cause, step, channel, failingSince = '' }: StepRecord): string =>
  ['echec', member, cause, step, channel, failingSince].join('/');

/** Tells the team's channel of the steps that have failed for 24 hours, each once. */
export async function tellLastingFailures(services: Services): Promise<void> {
  const { chat, clock, ledger, settings, steps } = services;
  const { teamChannel: channel } = settings;
  if (channel === undefined) return;
  const now = clock.now();
  const failed: Failure[] = [];
  for (const record of await steps.failing(most)) {
    const { member, step, failingSince } = record;
    if (failingSince === undefined || now.getTime() - Date.parse(failingSince) < tellAfter) return;
    const key = failureKey(record);
    await attempt(key, failed, async () => {
      if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now))) return;
      const consoleLink = `${settings.siteUrl}/console/mouvements/`;
      await chat.post({ key, channel, text: lastingFailureText({ member, step, consoleLink }) });
      await ledger.done(key, clock.now());
    });
  }
  if (failed.length > 0) throw new Error(failed.map(({ cause }) => cause).join('; '));
}
