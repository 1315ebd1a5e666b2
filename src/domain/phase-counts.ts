import type { Phase } from '../schema/phase.ts';
import { phaseNames } from '../schema/startup-phase.ts';
import type { Startup } from '../schema/startup.ts';
import { labelOf } from '../schema/vocabulary.ts';
import { latestPhase } from './startup-phase.ts';

/** A phase, what the content says of it, and how many startups are in it today. */
export interface ExplainedPhase {
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly documentation: string | undefined;
  readonly startups: number;
}

/**
 * Every phase in the order of a startup's life. A former phase, which no startup enters any more, stands only while
 * one is in it or the content explains it.
 */
export function explainedPhases(
  phases: readonly { readonly data: Phase }[],
  startups: readonly { readonly data: Pick<Startup, 'phases'> }[],
): ExplainedPhase[] {
  const told = new Map(phases.map(({ data }) => [data.status, data]));
  const held = Map.groupBy(startups, ({ data }) => latestPhase(data)?.name);
  const former = phaseNames.formerValues.filter((name) => held.has(name) || told.has(name));
  return [...phaseNames.values, ...former].map((name) => ({
    name,
    label: labelOf(phaseNames, name),
    description: told.get(name)?.short_description,
    documentation: told.get(name)?.documentation_url,
    startups: held.get(name)?.length ?? 0,
  }));
}
