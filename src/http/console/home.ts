import { isLate, scheduledJobs } from '../../domain/scheduled-jobs.ts';
import { troubledStates } from '../../domain/mail-state.ts';
import { readMails } from '../../journeys/console/read-mails.ts';
import type { Services } from '../../services.ts';
import { number } from '../../texts/counts.ts';
import type { FillConsolePage } from './console-page.ts';
import { mailFilling } from './mails.ts';

const shownMails = 10;

/** What `/console/` shows: how much there is to look at, and the latest mails that did not arrive, or were not wanted. */
export const homePage: FillConsolePage = async (_, viewer, services) => {
  const [{ mails }, counts] = await Promise.all([
    readMails({ states: troubledStates }, { size: shownMails }, services),
    countsOf(services),
  ]);
  return {
    filling: {
      facts: counts,
      shown: { none: mails.length === 0 },
      lists: { courriel: mails.map((mail) => mailFilling(mail, viewer)) },
    },
  };
};

async function countsOf(services: Services): Promise<Record<string, string>> {
  const { clock, holds, jobRuns, mismatches, steps } = services;
  const today = clock.today();
  const none = { size: 0, skip: 0 };
  const [failures, noAccount, noPage, present, runs] = await Promise.all([
    steps.countFailing(),
    mismatches.withoutAccount(today, none),
    mismatches.withoutPage(none),
    holds.present(today),
    jobRuns.all(),
  ]);
  const late = scheduledJobs.filter((job) =>
    isLate(job, runs.find(({ name }) => name === job.name)?.startedAt, clock.now()),
  );
  return {
    echecs: number(failures),
    sanscompte: number(noAccount.total),
    sansfiche: number(noPage.total),
    suspensions: number(present.length),
    retards: number(late.length),
  };
}
