import type { StartupPhase } from '../schema/startup-phase.ts';

interface WithPhases {
  readonly phases: readonly StartupPhase[];
}

/** The phases in which a startup is active, in the order of its life. */
export const activePhases: readonly string[] = [
  'investigation',
  'construction',
  'acceleration',
  'consolidation',
  'opere',
];

/**
 * The phase with the greatest start; of two that start on the same day, the later one in the file. A phase whose
 * start is unknown comes before the others (rules.md, "Member file").
 */
export function latestPhase(startup: WithPhases): StartupPhase | undefined {
  return startup.phases.reduce<StartupPhase | undefined>(
    (latest, phase) => (latest && (latest.start ?? '') > (phase.start ?? '') ? latest : phase),
    undefined,
  );
}

/** A startup is active in the first four phases and in `opere`. */
export function isActiveStartup(startup: WithPhases): boolean {
  const phase = latestPhase(startup);
  return phase !== undefined && activePhases.includes(phase.name);
}

/** Whether a committee has found a national impact, which the startup's events say. */
export const hasNationalImpact = ({
  events,
}: {
  readonly events: readonly { readonly name: string }[];
}): boolean => events.some(({ name }) => name === 'national_impact');
