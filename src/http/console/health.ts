import { isLate, scheduledJobs, type ScheduledJob } from '../../domain/scheduled-jobs.ts';
import type { JobRun, VendorState } from '../../ports.ts';
import { vendors } from '../../schema/vendor.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import {
  circuitLabels,
  jobLabel,
  jobOutcomeLabels,
  never,
  runCountsText,
  runTimeText,
} from '../../texts/health.ts';
import { longMoment } from '../../texts/moments.ts';
import { causeText } from '../../texts/step-causes.ts';
import type { Filling } from '../fill-page.ts';
import type { FillConsolePage } from './console-page.ts';

/** What `/console/sante/` shows: how each vendor answered last, and how each scheduled job ran last. */
export const healthPage: FillConsolePage = async (_, __, { clock, jobRuns, vendorLog }) => {
  const [states, runs] = await Promise.all([vendorLog.all(), jobRuns.all()]);
  const now = clock.now();
  return {
    filling: {
      lists: {
        fournisseur: vendors.values.map((name) =>
          vendorFilling(
            labelOf(vendors, name),
            states.find(({ vendor }) => vendor === name),
          ),
        ),
        tache: scheduledJobs.map((job) =>
          jobFilling(
            job,
            runs.filter(({ name }) => name === job.name),
            now,
          ),
        ),
      },
    },
  };
};

function vendorFilling(label: string, state: Omit<VendorState, 'vendor'> = {}): Filling {
  const { succeededAt, failedAt, cause, circuit } = state;
  const fails = failedAt !== undefined && failedAt > (succeededAt ?? '');
  return {
    facts: {
      fournisseur: label,
      reussite: succeededAt === undefined ? never : longMoment(succeededAt),
      echec: failedAt === undefined ? never : longMoment(failedAt),
      cause: cause === undefined ? '' : causeText(cause),
      technique: cause ?? '',
      circuit: circuit === undefined ? '' : circuitLabels[circuit],
    },
    shown: { panne: fails, cause: cause !== undefined, circuit: circuit !== undefined },
  };
}

function jobFilling(job: ScheduledJob, runs: readonly JobRun[], now: Date): Filling {
  const [last] = runs;
  return {
    facts: { tache: jobLabel(job.name), dernier: last === undefined ? never : runText(last) },
    shown: {
      retard: isLate(job, last?.startedAt, now),
      panne: last !== undefined && last.outcome !== 'done',
      passages: runs.length > 1,
    },
    lists: {
      erreur: last?.cause === undefined ? [] : [{ facts: { erreur: last.cause } }],
      passage: runs.slice(1).map((run) => ({ facts: { passage: runText(run) } })),
    },
  };
}

const runText = ({ startedAt, milliseconds, outcome, counts }: JobRun): string =>
  `${longMoment(startedAt)}, en ${runTimeText(milliseconds)}\u00A0: ${jobOutcomeLabels[outcome]} (${runCountsText(counts)})`;
