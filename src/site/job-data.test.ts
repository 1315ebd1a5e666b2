import { describe, expect, it } from 'vitest';
import { anEntry, aStartup } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { jobSchema } from '../schema/job.ts';
import { jobData } from './job-data.ts';

const facts = {
  address: 'https://communs.example/recrutement/2026/11/09/dev.html',
  description: '<p>Un poste</p>',
  siteName: 'Communs',
  siteUrl: 'https://communs.example',
};
const read = (given: object, more: object = {}, description = facts.description) => {
  const text = jobData(
    {
      job: anEntry('2026-11-09-dev', jobSchema.parse({ open: true, ...given })),
      path: '/recrutement/2026/11/09/dev',
      day: toDay('2026-11-09'),
      heading: 'Développeuse </script>',
      startup: undefined,
      from: undefined,
      isOpen: true,
      ...more,
    },
    { ...facts, description },
  );
  expect(text).not.toContain('<');
  return JSON.parse(text) as Record<string, unknown>;
};

describe('an offer as search engines read it', () => {
  it('has all that they ask for, even of a file that says little', () => {
    const data = read({}, {}, '');
    expect(data).toMatchObject({
      '@type': 'JobPosting',
      title: 'Développeuse </script>',
      description: 'Développeuse </script>',
      datePosted: '2026-11-09',
      hiringOrganization: { '@type': 'Organization', name: 'Communs', sameAs: 'https://communs.example' },
      jobLocation: { '@type': 'Place', address: { addressCountry: 'FR' } },
    });
    for (const absent of ['validThrough', 'skills', 'occupationalCategory'])
      expect(data).not.toHaveProperty(absent);
  });

  it('ends as its depublication day begins in Paris, and names who looks for somebody', () => {
    const startup = anEntry('eau', aStartup({ title: 'Eau', link: 'https://eau.example' }));
    const given = { depublication_date: '2026-12-31', techno: ['Ruby', 'SQL'], domaines: ['Data'] };
    expect(read(given, { startup, from: 'Eau' })).toMatchObject({
      validThrough: '2026-12-30T23:00:00.000Z',
      hiringOrganization: { name: 'Eau', sameAs: 'https://eau.example' },
      skills: 'Ruby, SQL',
      occupationalCategory: 'Data',
    });
    const ofFriend = read({ friend: 'Pix' }, { startup, from: 'Pix' });
    expect(ofFriend.hiringOrganization).toEqual({ '@type': 'Organization', name: 'Pix' });
  });
});
