import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { toDay } from '../../schema/day.ts';
import { v3Files } from './files.ts';

const { content } = readContent([
  {
    path: '_authors/celestine.d.aubepine.md',
    text: `---
fullname: Célestine d'Aubépine
role: Designer "service" & recherche, <terrain>
domaine: Design
github: https://github.com/celestine
missions:
  - start: 2026-03-01
    end: 2026-12-31
    status: independent
    startups:
      - eau-claire
  - start: 2024-01-01
    end: 2024-02-01
    employer: "Malterre; \\"fils\\""
startups:
---
J'aime les "cartes"...
`,
  },
  {
    path: '_authors/zephyrin_autan.md',
    text: '---\nfullname: Zéphyrin Autan\nrole:\ndomaine: Data\nmissions:\n  - start: 2020-01-01\n    end: 2026-11-19\npreviously:\n  - eau-claire\n---\n',
  },
  {
    path: '_startups/eau-claire.md',
    text: '---\ntitle: Eau claire\nmission: Dire\nincubator: discret\nstats: "true"\nphases:\n  - name: construction\n    start: 2025-1-5\n---\n',
  },
  { path: '_incubators/rivage.md', text: '---\ntitle: Rivage\nwebsite:\n---\n' },
  { path: '_incubators/discret.md', text: '---\ntitle: Discret\nhidden: true\n---\n' },
  { path: '_organisations/communs.md', text: "---\nname: Ministère de l'Eau\n---\n" },
  { path: '_teams/accueil.md', text: '---\nname: Accueil\nincubator: rivage\n---\n' },
  { path: '_jobs/2026-11-01-designer.md', text: '---\nroles: Designer\nopen: true\n---\nViens.\n' },
  {
    path: '_jobs/2026-10-01-coach.md',
    text: '---\nroles: Coach\nopen: true\ndepublication_date: 2026-11-20\n---\n',
  },
]);

const files = new Map(
  v3Files({ content, today: toDay('2026-11-20'), siteUrl: 'https://communs.example' }).map((file) => [
    file.path.slice('api/v3/'.length),
    file,
  ]),
);
const body = (path: string): string | Uint8Array => {
  const file = files.get(path);
  if (!file) throw new Error(`No file ${path}`);
  return file.body();
};
const json = (path: string): Record<string, unknown>[] =>
  JSON.parse(body(path) as string) as Record<string, unknown>[];
const table = (path: string): Record<string, string>[] =>
  parse(body(path) as string, { columns: true }) as unknown as Record<string, string>[];
const parquet = (path: string) => {
  const { buffer } = body(path) as Uint8Array<ArrayBuffer>;
  return parquetReadObjects({ file: buffer });
};

describe('v3', () => {
  it('says what the file says, unescaped, with null for unknown and no mark of HTML', () => {
    expect(json('authors.json')).toEqual([
      {
        id: 'celestine.d.aubepine',
        fullname: "Célestine d'Aubépine",
        role: 'Designer "service" & recherche, <terrain>',
        domaine: 'Design',
        missions: [
          {
            start: '2026-03-01',
            end: '2026-12-31',
            status: 'independent',
            employer: null,
            startups: ['eau-claire'],
          },
          {
            start: '2024-01-01',
            end: '2024-02-01',
            status: null,
            employer: 'Malterre; "fils"',
            startups: [],
          },
        ],
        link: null,
        github: 'celestine',
        avatar: null,
        memberType: null,
        competences: [],
        teams: [],
        incubator: null,
        startups: [],
        previously: [],
        badges: [],
        bio: 'J\'aime les "cartes"...',
        url: 'https://communs.example/communaute/celestine.d.aubepine/',
      },
      expect.objectContaining({ id: 'zephyrin_autan', role: null, bio: null }),
    ]);
    expect(json('startups.json')).toMatchObject([
      {
        stats: true,
        incubators: ['discret'],
        phase: 'construction',
        phases: [{ start: '2025-01-05', end: null }],
      },
    ]);
  });

  it('leaves out hidden incubators and the offers that are closed', () => {
    expect(json('incubators.json').map(({ id }) => id)).toEqual(['rivage']);
    expect(json('jobs.json')).toMatchObject([{ id: '2026-11-01-designer', published: '2026-11-01' }]);
  });

  it('gives the members that are active that day, and those that a startup ever had', () => {
    expect(json('active.json').map(({ id }) => id)).toEqual(['celestine.d.aubepine']);
    expect(json('by-startup/eau-claire.json')).toEqual(json('authors.json'));
  });

  it('says the same in each format', () => {
    for (const name of ['authors', 'startups', 'incubators', 'organisations', 'teams', 'jobs']) {
      const rows = json(`${name}.json`);
      const lines = (body(`${name}.ndjson`) as string).split('\n').filter((line) => line !== '');
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
      const written = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        ),
      );
      expect(table(`${name}.csv`)).toEqual(written);
    }
  });

  it('has a line a mission', () => {
    expect(table('missions.csv')).toMatchObject([
      { author: 'celestine.d.aubepine', position: '1', startups: '["eau-claire"]', employer: '' },
      { author: 'celestine.d.aubepine', position: '2', employer: 'Malterre; "fils"' },
      { author: 'zephyrin_autan', position: '1', end: '2026-11-19' },
    ]);
  });

  it('reads back from Parquet, days as dates', async () => {
    expect(await parquet('authors.parquet')).toEqual(json('authors.json'));
    expect(await parquet('missions.parquet')).toMatchObject([
      { position: 1, start: new Date('2026-03-01'), end: new Date('2026-12-31'), startups: ['eau-claire'] },
      { position: 2, status: null, startups: [] },
      { author: 'zephyrin_autan', end: new Date('2026-11-19') },
    ]);
  });

  it('counts the members month by month, with the same columns in both formats', () => {
    const rows = json('history/headcount.json');
    expect(rows).toHaveLength(83);
    expect(rows.at(-1)).toMatchObject({
      month: '2026-11-01',
      active: 2,
      status: { admin: 0, independent: 1, service: 0, unknown: 1 },
      domaine: { Data: 1, Design: 1, unknown: 0 },
    });
    expect(table('history/headcount.csv').at(-1)).toMatchObject({
      active: '2',
      'status.unknown': '1',
      'domaine.Data': '1',
    });
  });
});
