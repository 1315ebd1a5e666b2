import type { Startup } from '../schema/startup.ts';

/** What a startup owes to the public, in the order in which it is read. */
export const commitmentNames = [
  'source',
  'statistics',
  'budget',
  'impact',
  'accessibility',
  'risks',
  'dashlord',
  'securise',
] as const;

export type CommitmentName = (typeof commitmentNames)[number];

/** A commitment and where it stands: there to read, said to be done without an address, or not published. */
export interface Commitment {
  readonly name: CommitmentName;
  readonly state: 'published' | 'done' | 'missing';
  /** Where it is read. */
  readonly address?: string | undefined;
  /** What the file says of it, a value of the schema's vocabulary. */
  readonly value?: string | undefined;
}

type Told = Pick<Commitment, 'address' | 'value'> & { readonly isDone?: boolean | undefined };

/** Where each of a startup's commitments stands; an empty text is no address. */
export function commitmentsOf(startup: Startup): Commitment[] {
  const told: Record<CommitmentName, Told> = {
    source: { address: startup.repository },
    statistics: { address: startup.stats_url, isDone: startup.stats },
    budget: { address: startup.budget_url },
    impact: { address: startup.impact_url },
    accessibility: { value: startup.accessibility_status },
    risks: { address: startup.analyse_risques_url, isDone: startup.analyse_risques },
    dashlord: { address: startup.dashlord_url },
    securise: { isDone: startup.mon_service_securise },
  };
  return commitmentNames.map((name) => {
    const { isDone = false, ...rest } = told[name];
    const isPublished = Boolean(rest.address) || Boolean(rest.value);
    return { name, ...rest, state: isPublished ? 'published' : isDone ? 'done' : 'missing' };
  });
}
