import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Startup } from '../schema/startup.ts';
import type { StartupPhase } from '../schema/startup-phase.ts';
import { latestPhase } from './startup-phase.ts';

/** A startup that came into its phase on a known day. */
export interface PhaseChange {
  readonly startup: Entry<Startup>;
  readonly phase: StartupPhase;
  readonly day: Day;
}

/** The startups in the order in which they came into their phases, the last one first; a phase to come is left out. */
export const latestPhaseChanges = (startups: readonly Entry<Startup>[], today: Day): PhaseChange[] =>
  startups
    .flatMap((startup): PhaseChange[] => {
      const phase = latestPhase(startup.data);
      return phase?.start === undefined || phase.start > today ? [] : [{ startup, phase, day: phase.start }];
    })
    .sort((one, other) => (`${one.day} ${one.startup.id}` < `${other.day} ${other.startup.id}` ? 1 : -1));
