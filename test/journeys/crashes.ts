import { expect } from 'vitest';
import { throughAct } from '../fakes/failing-services.ts';
import type { FakeServices } from '../fakes/services.ts';

/** A job in a world of its own, which a test lets die. */
export interface CrashTrial {
  readonly services: FakeServices;
  run(services: FakeServices): Promise<unknown>;
  /** Moves the clock on, past every claim of the run that died. */
  later(): void;
  /** What people notice in the end. */
  end(): unknown;
}

/** Lets a job die before and after each of its calls, then runs it again: it ends as if it had never died. */
export async function expectSameEnd(make: () => CrashTrial | Promise<CrashTrial>): Promise<void> {
  const whole = await make();
  await whole.run(whole.services);
  let calls = Number.POSITIVE_INFINITY;
  for (let dies = 1; dies <= calls; dies++)
    for (const when of ['before', 'after'] as const) {
      const trial = await make();
      let count = 0;
      const dying = throughAct(trial.services, async (_, act) => {
        count += 1;
        if (count > dies || (count === dies && when === 'before')) throw new Error('Dead.');
        const made = await act();
        if (count === dies) throw new Error('Dead.');
        return made;
      });
      await trial.run(dying).catch(() => undefined);
      if (count < dies) calls = dies;
      trial.later();
      await trial.run(trial.services);
      expect(trial.end(), `${when} call ${dies}`).toEqual(whole.end());
    }
}
