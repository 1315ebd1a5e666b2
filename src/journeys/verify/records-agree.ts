import { addMonths } from '../../domain/calendar.ts';
import { proposedOn } from '../../domain/proposal-branch.ts';
import { retentions } from '../../domain/retention.ts';
import { auditMissing, lookedForActions } from '../../domain/verify/audit-agrees.ts';
import type { Disagreement } from '../../domain/verify/disagreement.ts';
import { mailsNotSent } from '../../domain/verify/mails-not-sent.ts';
import type { Asked, AuditEvent, LoggedMail, Page } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import type { Known } from './known.ts';

const pageSize = 500;

/** Whether what was done has its line of the audit, and what was to be mailed has left. */
export async function recordsAgree(known: Known, services: Services): Promise<Disagreement[]> {
  const { audit, clock, contributions, mailLog } = services;
  // A month sooner than lines lose their names.
  const since = addMonths(clock.today(), 1 - retentions.audit.period.count);
  const events: AuditEvent[] = [];
  for (const action of lookedForActions)
    for await (const event of pagesOf((asked) =>
      audit.page({ action, from: `${since}T00:00:00.000Z` }, asked),
    ))
      events.push(event);
  const done = {
    steps: [...known.recordsOf.values()].flat(),
    arrivals: known.arrivals,
    contributions: await contributions.underWay(),
  };
  const unsent: LoggedMail[] = [];
  for await (const mail of pagesOf((asked) => mailLog.page({ states: ['pending', 'failed'] }, asked)))
    unsent.push(mail);
  return [...auditMissing(done, events, since, targetOn), ...mailsNotSent(unsent, clock.now())];
}

function targetOn(branch: string): string | undefined {
  const change = proposedOn(branch);
  return change?.kind === 'edit' ? auditTarget(change.place) : undefined;
}

async function* pagesOf<Item>(read: (asked: Asked) => Promise<Page<Item>>): AsyncGenerator<Item> {
  for (let after: Asked['after']; ;) {
    const { items, next } = await read({ size: pageSize, after });
    yield* items;
    if (next === undefined) return;
    after = next;
  }
}
