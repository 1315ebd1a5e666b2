import { eventDays, mondayOf } from '../domain/agenda.ts';
import { addDays } from '../domain/calendar.ts';
import { isOpen, jobPath, newestFirst, publishedAt, startupOfJob } from '../domain/job-offer.ts';
import type { Day } from '../schema/day.ts';
import type { Services } from '../services.ts';
import { agendaText, type AgendaLine, type OfferLine } from '../texts/agenda-post.ts';
import { jobHeading } from '../texts/job-heading.ts';
import { attempt, type Failure } from './attempt.ts';
import { doOnce } from './do-once.ts';
import { mayTellNow } from './may-tell-now.ts';
import { publishedEntries } from './published-entries.ts';

/** What a run told. */
export interface AgendaReport {
  readonly events: number;
  readonly offers: number;
  readonly failed: readonly Failure[];
}

/**
 * Tells the team's channel, once a week and on its first working day, of the events from that day through Sunday, and of
 * the offers of the week before that are open; nothing where there are neither. The next working day catches up what
 * failed.
 */
export async function postAgenda(services: Services): Promise<AgendaReport> {
  const { chat, clock, settings } = services;
  const { teamChannel: channel } = settings;
  const failed: Failure[] = [];
  const told = { events: 0, offers: 0 };
  if (channel === undefined || !mayTellNow(services)) return { ...told, failed };
  const today = clock.today();
  const monday = mondayOf(today);
  const key = `agenda/${monday}`;
  await attempt(key, failed, () =>
    doOnce(key, services, async () => {
      const events = await eventsOf(today, addDays(monday, 6), services);
      const offers = await offersOf(addDays(monday, -7), addDays(monday, -1), services);
      if (events.length + offers.length === 0) return;
      await chat.post({ key, channel, text: agendaText(events, offers) });
      Object.assign(told, { events: events.length, offers: offers.length });
    }),
  );
  return { ...told, failed };
}

async function eventsOf(
  from: Day,
  to: Day,
  services: Pick<Services, 'publishedFiles'>,
): Promise<AgendaLine[]> {
  const events = await publishedEntries('agenda', services);
  const orderOf = ({ day, start = '' }: AgendaLine): string => `${day} ${start.padStart(5, '0')}`;
  return events
    .flatMap(({ data }) => eventDays(data, from, to).map((day): AgendaLine => ({ ...data, day })))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** The offers that were published from one day through another and that are open now, newest first. */
async function offersOf(from: Day, to: Day, services: Services): Promise<OfferLine[]> {
  const { clock, community, settings } = services;
  const jobs = await publishedEntries('jobs', services);
  const { startups } = await community();
  const isNew = (day = '') => day >= from && day <= to;
  return newestFirst(
    jobs.filter((job) => isOpen(job.data, clock.today()) && isNew(publishedAt(job)?.day)),
  ).flatMap((job) => {
    const path = jobPath(job);
    const startup = startupOfJob(job.data, startups)?.data.title ?? job.data.startup ?? job.data.friend;
    const title = jobHeading(job.data);
    return path === undefined ? [] : [{ title, startup, link: settings.siteUrl + path }];
  });
}
