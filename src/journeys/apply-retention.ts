import { parisDay } from '../domain/paris-time.ts';
import { pseudonymised } from '../domain/pseudonym.ts';
import type { JobRetention } from '../domain/retention.ts';
import type { Services } from '../services.ts';
import type { Failure } from './attempt.ts';
import { eraseUnpublished } from './erase-unpublished.ts';
import { forgetLedger } from './forget-ledger.ts';
import { forgetSteps } from './forget-steps.ts';
import { runFor } from './look-at-due.ts';
import { retentionRun } from './retention-run.ts';

/** What a run let go. */
export interface RetentionReport {
  /** How many of each kind. */
  readonly counts: Readonly<Record<JobRetention, number>>;
  /** Whether nothing is left for the next run. */
  readonly isComplete: boolean;
  readonly failed: readonly Failure[];
}

/**
 * Lets go what is kept no longer (domain/retention.ts), a batch at a time, for `lasting` milliseconds; the next run goes
 * on. Each part asks what is too old and still there, so a run that was missed, or died, is caught up, and two at once
 * do no harm. One failure keeps no other part from being done.
 */
export async function applyRetention(services: Services, lasting = runFor): Promise<RetentionReport> {
  const {
    attendances,
    audit,
    confirmations,
    contributions,
    eventRooms,
    logins,
    mailLog,
    rateLimits,
    settings,
  } = services;
  const { inBatches, whole, failed, isComplete } = retentionRun(services, lasting);
  const counts = {
    login: await inBatches('login', (...old) => logins.forget(...old)),
    confirmation: await inBatches('confirmation', (...old) => confirmations.forget(...old)),
    rateLimit: await inBatches('rateLimit', (...old) => rateLimits.forget(...old)),
    mail: await inBatches('mail', (...old) => mailLog.forget(...old)),
    mailText: await inBatches('mailText', (...old) => mailLog.empty(...old)),
    audit: await inBatches('audit', (...old) =>
      audit.revise(...old, (event) => pseudonymised(event, settings.linkSecret)),
    ),
    attendance:
      (await inBatches('attendance', (old, size) => attendances.forget(parisDay(old), size))) +
      (await inBatches('attendance', (old, size) => eventRooms.forget(parisDay(old), size))),
    arrival: await whole('arrival', eraseUnpublished),
    ledger: await whole('ledger', forgetLedger),
    contribution: await inBatches('contribution', (...old) => contributions.forget(...old)),
    step: await whole('step', forgetSteps),
  };
  return { counts, isComplete: isComplete(), failed };
}
