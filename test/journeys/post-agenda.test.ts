import { beforeEach, describe, expect, it, vi } from 'vitest';
import agendaPost from '../../functions/agenda-post.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { ContentFile } from '../../src/content/read-entry.ts';
import { postAgenda } from '../../src/journeys/post-agenda.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { fakeServices } from '../fakes/services.ts';
import { expectSameEnd } from './crashes.ts';

const file = (path: string, lines: string): ContentFile => ({ path, text: `---\n${lines}\n---\n` });
const events = [
  file(
    '_agenda/demos.md',
    'title: Démos @all\ndate: 2026-11-10\nstart: "13:30"\nend: "14:00"\nplace: Salle de la Presse\nlink: https://visio.communs.example/demos\nrecurrence: biweekly',
  ),
  file('_agenda/cafe.md', 'title: Café\ndate: 2026-11-24\nstart: "9:00"'),
  file('_agenda/fete.md', 'title: Fête\ndate: 2026-12-01'),
];
const offer = 'open: true\nstartup: eau-claire\ndomaines: [Design]';
const jobs = [
  file('_jobs/2026-11-20-designer.md', `roles: Designer\n${offer}`),
  file('_jobs/2026-11-15-ancienne.md', `roles: Ancienne\n${offer}`),
  file('_jobs/2026-11-18-fermee.md', `roles: Fermée\n${offer.replace('true', 'false')}`),
];

function world(files: Record<string, ContentFile[]> = { agenda: events, jobs }) {
  let now = new Date('2026-11-23T08:00:00.000Z');
  const services = {
    ...fakeServices(),
    clock: clockOf(() => now),
    publishedFiles: (name: string) => Promise.resolve(files[name] ?? []),
  };
  return {
    services,
    at: (moment: string) => {
      now = new Date(moment);
    },
    run: postAgenda,
    end: () => services.chat.posted,
  };
}

let made: ReturnType<typeof world>;
beforeEach(() => {
  made = world();
});

describe('the week’s agenda', () => {
  it('is told on Monday with the new offers, and calls nobody', async () => {
    expect(await postAgenda(made.services)).toEqual({ events: 2, offers: 1, failed: [] });
    expect(made.services.chat.posted).toMatchObject([{ key: 'agenda/2026-11-23', channel: 'arrivees' }]);
    expect(made.services.chat.posted[0]?.text.replaceAll('\u00A0', ' ').replaceAll('\u200B', '')).toBe(
      [
        'Cette semaine :',
        '- mardi 24 novembre, à 9 h : Café',
        '- mardi 24 novembre, de 13 h 30 à 14 h : Démos @all, Salle de la Presse, https://visio.communs.example/demos',
        '',
        'Nouvelles offres :',
        '- Designer, Eau claire : https://communs.example/recrutement/2026/11/20/designer',
      ].join('\n'),
    );
    expect(made.services.chat.posted[0]?.text).not.toContain('@all');
  });

  it('is told once a week', async () => {
    await Promise.all([postAgenda(made.services), postAgenda(made.services)]);
    made.at('2026-11-24T08:00:00.000Z');
    await postAgenda(made.services);
    expect(made.services.chat.posted).toHaveLength(1);
    made.at('2026-11-30T08:00:00.000Z');
    expect(await postAgenda(made.services)).toMatchObject({ events: 1, offers: 0 });
    expect(made.services.chat.posted[1]?.text).toContain('mardi 1er décembre');
  });

  it('is told on Tuesday after a holiday, and never at night', async () => {
    made = world({ agenda: [file('_agenda/x.md', 'title: X\ndate: 2026-04-08')] });
    // Easter Monday.
    for (const moment of ['2026-04-06T08:00Z', '2026-04-07T03:00Z', '2026-04-07T18:00Z']) {
      made.at(moment);
      expect((await postAgenda(made.services)).events).toBe(0);
    }
    made.at('2026-04-07T08:00Z');
    expect((await postAgenda(made.services)).events).toBe(1);
  });

  it('is not told where there is nothing, or nobody hears of it', async () => {
    made = world({});
    expect(await postAgenda(made.services)).toEqual({ events: 0, offers: 0, failed: [] });
    const { services } = world();
    await postAgenda({ ...services, settings: { ...services.settings, teamChannel: undefined } });
    expect([...made.services.chat.posted, ...services.chat.posted]).toEqual([]);
  });

  it('that could not be told is told by the next run, and ends the same after any crash', async () => {
    vi.mocked(console.error).mockImplementationOnce(() => undefined);
    provideServices({ ...made.services, site: { page: () => Promise.resolve('') } });
    made.services.chat.fail = true;
    expect((await agendaPost()).status).toBe(500);
    vi.mocked(console.error).mockClear();
    made.services.chat.fail = false;
    expect(await (await agendaPost()).json()).toEqual({ events: 2, offers: 1, failed: [] });
    await expectSameEnd(() => {
      const trial = world();
      return {
        ...trial,
        later: () => {
          trial.at('2026-11-23T08:30Z');
        },
      };
    });
  });
});
