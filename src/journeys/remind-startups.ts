import { isActive } from '../domain/author-activity.ts';
import { fewAtATime } from '../domain/few-at-a-time.ts';
import { isFrenchHoliday } from '../domain/french-calendar.ts';
import { jobPath, newestFirst, startupOfJob } from '../domain/job-offer.ts';
import { isLongOpen, phaseDoubt, quarterOf } from '../domain/startup-check.ts';
import { membersByStartup } from '../domain/startup-members.ts';
import type { Community } from '../schema/content.ts';
import type { Services } from '../services.ts';
import { jobHeading } from '../texts/job-heading.ts';
import { startupCheckMail, type CheckedStartup } from '../texts/mails/startup-check.ts';
import { attempt, type Failure } from './attempt.ts';
import { doOnce } from './do-once.ts';
import { memberNamed } from './logged-in.ts';
import { runFor } from './look-at-due.ts';
import { mailAddressOf } from './mail-address-of.ts';
import { mayTellNow } from './may-tell-now.ts';
import { nameInCommunity } from './name-in-community.ts';
import { publishedEntries } from './published-entries.ts';
import { editorLink } from './reviews/editor-link.ts';
import { sendMail } from './send-mail.ts';

/** What a run sent. */
export interface StartupReminderReport {
  /** Ids of the members who got their mail. */
  readonly sent: readonly string[];
  /** Whether everybody was looked at; the next run goes on otherwise. */
  readonly isComplete: boolean;
  readonly failed: readonly Failure[];
}

/** How many people are written to together. */
const width = 4;

/**
 * Asks the active members of startups, once a quarter from its first working day on, to check the phases that may be out
 * of date, and the offers that have been open for long: one mail a person, for all her startups. It goes on for
 * `lasting` milliseconds, and one failure keeps nobody else waiting.
 */
export async function remindStartups(services: Services, lasting = runFor): Promise<StartupReminderReport> {
  const { clock } = services;
  const sent: string[] = [];
  const failed: Failure[] = [];
  const { first, firstWorking } = quarterOf(clock.today(), isFrenchHoliday);
  if (!mayTellNow(services) || clock.today() < firstWorking) return { sent, isComplete: true, failed };
  const end = clock.now().getTime() + lasting;
  let isComplete = true;
  const community = await services.community();
  await fewAtATime([...(await toCheck(community, services))], width, async ([member, startups]) => {
    if (clock.now().getTime() >= end) {
      isComplete = false;
      return;
    }
    const key = `phases/${first}/${member}`;
    const isSent = await attempt(member, failed, () =>
      doOnce(key, services, () => remind(key, member, startups, community, services)),
    );
    if (isSent === true) sent.push(member);
  });
  return { sent, isComplete, failed };
}

type ToCheck = Omit<CheckedStartup, 'editLink'> & { readonly id: string };

/** What each active member is asked to check, by her id. */
async function toCheck(
  { authors, startups }: Community,
  services: Services,
): Promise<ReadonlyMap<string, readonly ToCheck[]>> {
  const { clock, settings } = services;
  const today = clock.today();
  const jobs = await publishedEntries('jobs', services);
  const longOpen = newestFirst(jobs.filter((job) => isLongOpen(job, today)));
  const members = membersByStartup(authors, today);
  const found = new Map<string, ToCheck[]>();
  for (const startup of startups) {
    const { id, data } = startup;
    const doubt = phaseDoubt(data, today);
    const offers = longOpen
      .filter((job) => startupOfJob(job.data, startups) === startup)
      .flatMap((job) => {
        const path = jobPath(job);
        return path === undefined ? [] : [{ title: jobHeading(job.data), link: settings.siteUrl + path }];
      });
    if (doubt === undefined && offers.length === 0) continue;
    for (const author of members.get(id)?.current ?? [])
      if (isActive(author.data, today))
        found.set(author.id, [...(found.get(author.id) ?? []), { id, name: data.title, doubt, offers }]);
  }
  return found;
}

async function remind(
  key: string,
  member: string,
  startups: readonly ToCheck[],
  community: Community,
  services: Services,
): Promise<void> {
  const { siteName, siteUrl } = services.settings;
  const viewer = await memberNamed(member, services);
  const mail = startupCheckMail({
    firstName: nameInCommunity(member, community).firstName,
    startups: startups.map(({ id, ...startup }) => ({
      ...startup,
      editLink: siteUrl + editorLink({ kind: 'edit', place: { collection: 'startups', id } }, viewer),
    })),
    accountLink: `${siteUrl}/compte/`,
    siteName,
  });
  const to = await mailAddressOf(member, services);
  if ((await sendMail({ key, to, ...mail }, services)) === 'failed')
    throw new Error('The mail could not leave; the mail log says why.');
}
