import { recordedProgress } from '../../domain/step-progress.ts';
import type { StepRecord } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { Movement } from './movement.ts';

/** The most failures that are read. */
const most = 1_000;

/** Members of whom a step fails, those that fail for longest first, with these steps alone. */
export async function failingMembers(
  nameOf: (id: string) => string | undefined,
  { steps }: Pick<Services, 'steps'>,
): Promise<Movement[]> {
  const byMember = new Map<string, StepRecord[]>();
  for (const record of await steps.failing(most))
    byMember.set(record.member, [...(byMember.get(record.member) ?? []), record]);
  return [...byMember].map(([id, records]) => ({
    id,
    fullname: nameOf(id),
    kind: 'failure',
    steps: records.map(recordedProgress),
  }));
}
