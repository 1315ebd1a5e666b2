import { describe, expect, it } from 'vitest';
import { anEntry, aStartup } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { jobSchema } from '../schema/job.ts';
import { isOpen, jobPath, newestFirst, publishedAt, startupFinder, startupOfJob } from './job-offer.ts';

const job = (id: string, given: object = {}) => anEntry(id, jobSchema.parse({ open: true, ...given }));

describe('an offer', () => {
  it('is published when `date` says so, at the clock of Paris, else on the day of its name', () => {
    expect(publishedAt(job('2022-06-16-dev', { date: '2022-06-19T22:30:59.476Z' }))).toEqual({
      day: '2022-06-20',
      time: '00:30:59',
      offset: '+02:00',
    });
    expect(publishedAt(job('2022-03-01-dev'))).toEqual({
      day: '2022-03-01',
      time: '00:00:00',
      offset: '+01:00',
    });
    expect(publishedAt(job('2022-03-27-dev'))?.offset).toBe('+01:00');
    expect(publishedAt(job('2022-10-30-dev'))?.offset).toBe('+02:00');
    expect(publishedAt(job('sans-date'))).toBeUndefined();
  });

  it('has the address that the predecessor gave it', () => {
    expect(jobPath(job('2020-12-03-chargé·e de déploiement '))).toBe(
      '/recrutement/2020/12/03/chargé-e-de-déploiement',
    );
    expect(jobPath(job('2022-06-16-dev.front_end', { date: '2022-06-20' }))).toBe(
      '/recrutement/2022/06/20/dev.front_end',
    );
    expect(jobPath(job('sans-date'))).toBeUndefined();
  });

  it('is open until its depublication day', () => {
    const { data } = job('2026-01-01-dev', { depublication_date: '2026-02-01' });
    expect(isOpen(data, toDay('2026-01-31'))).toBe(true);
    expect(isOpen(data, toDay('2026-02-01'))).toBe(false);
    expect(isOpen(job('2026-01-01-dev', { open: false }).data, toDay('2026-01-01'))).toBe(false);
  });

  it('stands with the newest first, the last file first on the same day', () => {
    const jobs = [job('2022-01-01-a'), job('2022-01-01-b'), job('2021-01-01-c', { date: '2022-06-01' })];
    expect(newestFirst(jobs).map(({ id }) => id)).toEqual(['2021-01-01-c', '2022-01-01-b', '2022-01-01-a']);
  });

  it('names its startup by title or by id', () => {
    const startups = [anEntry('eau-claire', aStartup({ title: 'Eau claire' }))];
    for (const startup of ['eau-claire', 'Eau claire'])
      expect(startupOfJob(job('x', { startup }).data, startups)?.id).toBe('eau-claire');
    expect(startupOfJob(job('x', { startup: 'autre' }).data, startups)).toBeUndefined();
    expect(startupOfJob(job('x').data, startups)).toBeUndefined();
    for (const startup of ['Eau claire', 'eau-claire', 'autre', undefined])
      expect(startupFinder(startups)({ startup })).toBe(startupOfJob(job('x', { startup }).data, startups));
  });
});
