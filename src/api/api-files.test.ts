import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { toDay } from '../schema/day.ts';
import { apiFiles } from './api-files.ts';
import { versions } from './versions.ts';

const { content } = readContent([
  {
    path: '_authors/celestine.d.aubepine.md',
    text: `---
fullname: Célestine d'Aubépine
role: Designer "service" & recherche
domaine: Design
github: https://github.com/celestine
missions:
  - start: 2026-03-01
    end: 2026-12-31
    status: independent
    employer: Malterre
    startups:
      - eau-claire
  - start: 2024-01-01
    status: admin
startups:
  - 'eau-claire '
competences: []
---
J'aime les "cartes"...
`,
  },
  {
    path: '_authors/zephyrin_autan.md',
    text: '---\nfullname: Zéphyrin; Autan\nrole:\ndomaine: Data\nmissions:\n  - start: 2020-01-01\n    end: 2026-11-20\npreviously:\n  - eau-claire\n---\n',
  },
  {
    path: '_startups/eau-claire.md',
    text: `---
title: Eau claire
mission: Dire "ce que" l'on boit; simplement
incubator: rivage
link: https://eau.example
stats: true
sponsors:
  - /organisations/communs
phases:
  - name: construction
    start: 2025-01-01
  - name: acceleration
    start: 2026-01-01
events:
  - name: other
    date: 2026-02-01
    comment: |
      Sur deux
      lignes
---

# L'eau
`,
  },
  { path: '_incubators/rivage.md', text: '---\ntitle: Rivage\nwebsite:\n---\n' },
  { path: '_incubators/discret.md', text: '---\ntitle: Discret\nhidden: true\n---\n' },
  { path: '_organisations/communs.md', text: "---\nname: Ministère de l'Eau\nacronym: ME\n---\n" },
  {
    path: '_jobs/2026-11-01-designer.md',
    text: '---\nroles: Designer UX\nstartup: eau-claire\nopen: true\ndomaines:\n  - Design\n---\nViens.\n',
  },
]);

const files = new Map(
  apiFiles({ content, today: toDay('2026-11-20'), siteUrl: 'https://communs.example' }).map(
    ({ path, text }) => [path, text],
  ),
);
const text = (path: string): string => {
  const make = files.get(path);
  if (!make) throw new Error(`No file ${path}`);
  return make();
};
const json = (path: string): unknown => JSON.parse(text(path));

describe('the public API', () => {
  it('publishes valid JSON in every version', () => {
    for (const path of files.keys()) if (path.endsWith('.json')) expect(() => json(path), path).not.toThrow();
    for (const version of versions) expect(files.has(`api/${version}/authors.json`)).toBe(true);
  });

  it('v1 flattens missions and prefixes ids; an absent date is ""', () => {
    expect(json('api/v1/authors.json')).toEqual([
      { id: '/authors/celestine.d.aubepine', fullname: "Célestine d'Aubépine", start: '2026-03-01', end: '' },
      { id: '/authors/zephyrin_autan', fullname: 'Zéphyrin; Autan', start: '2020-01-01', end: '2026-11-20' },
    ]);
  });

  it('v1.8 joins status and employer, escapes the role, leaves out what is absent', () => {
    expect(json('api/v1.8/authors.json')).toEqual([
      {
        id: 'celestine.d.aubepine',
        fullname: "Célestine d'Aubépine",
        start: '2026-03-01',
        end: '',
        employer: 'admin/',
        role: 'Designer &quot;service&quot; &amp; recherche',
        github: 'https://github.com/celestine',
      },
      expect.not.objectContaining({ github: expect.anything() as unknown }),
    ]);
  });

  it('v2.7 lists missions in the file’s order, with a typographic bio', () => {
    expect(json('api/v2.7/authors.json')).toMatchObject([
      {
        bio: 'J’aime les “cartes”…',
        link: '',
        missions: [
          { start: '2026-03-01', end: '2026-12-31', status: 'independent', startups: ['eau-claire'] },
          { start: '2024-01-01', end: '', status: 'admin', employer: '' },
        ],
        startups: ['eau-claire '],
        competences: [],
      },
      { role: '', previously: ['eau-claire'] },
    ]);
    expect(json('api/v2.5/authors.json')).not.toMatchObject([{ bio: expect.anything() as unknown }, {}]);
  });

  it('includes public incubators only, with and without their prefix', () => {
    const included = (version: string) =>
      (json(`api/${version}/startups.json`) as { included: { id: string }[] }).included;
    expect(included('v2.6').map(({ id }) => id)).toEqual(['/incubateurs/rivage']);
    expect(included('v2.7').map(({ id }) => id)).toEqual(['rivage']);
    expect(Object.keys(json('api/v2.7/incubators.json') as object)).toEqual(['rivage']);
  });

  it('says where statistics are when only `stats` does, and keeps a comment on one line', () => {
    const { data } = json('api/v2.7/startups.json') as { data: unknown };
    expect(data).toMatchObject([
      {
        id: 'eau-claire',
        attributes: {
          stats_url: 'https://eau.example/stats',
          sponsors: ['communs'],
          events: [{ name: 'other', date: '2026-02-01', comment: 'Sur deuxlignes' }],
          content_url_encoded_markdown: '%23%20L%27eau%0A',
        },
        relationships: { incubators: { data: [{ type: 'incubator', id: 'rivage' }] } },
      },
    ]);
  });

  it('counts members by each version’s own rule on the last day of a mission', () => {
    expect(json('api/v2.7/startups_details.json')).toMatchObject({
      'eau-claire': {
        active_members: ['celestine.d.aubepine'],
        previous_members: ['zephyrin_autan'],
        repository: null,
      },
    });
    expect(json('api/v3/startups/eau-claire.json')).toMatchObject({
      name: 'Eau claire',
      incubators: ['rivage'],
      active_members: ['celestine.d.aubepine'],
      previous_members: ['zephyrin_autan'],
      content: "# L'eau\n",
    });
  });

  it('escapes organisations in the list, not by id', () => {
    expect(json('api/v2.6/organisations.json')).toMatchObject([
      { id: 'communs', name: 'Ministère de l&#39;Eau' },
    ]);
    expect(json('api/v2.6/sponsors.json')).toMatchObject({
      communs: { name: "Ministère de l'Eau", type: null },
    });
  });

  it('publishes open offers under the site’s host when they have no startup', () => {
    expect(json('api/v2.5/jobs.json')).toMatchObject([
      {
        id: '2026-11-01-designer',
        title: 'Designer ux - Offre de Eau claire',
        url: 'https://communs.example/recrutement/2026/11/01/designer.html',
        published: '2026-11-01 00:00:00 +0100',
        author: 'communs.example',
        content: 'Viens.',
      },
    ]);
  });

  it('quotes CSV by RFC 4180 where a value holds a delimiter, a quote or a line end', () => {
    expect(text('api/v2.7/startups.csv').split('\n')[1]).toBe(
      'eau-claire;Eau claire;"Dire ""ce que"" l\'on boit; simplement";2025-01-01;acceleration;rivage;null;https://eau.example;null;;;rivage',
    );
    expect(text('api/v2.1/authors.csv').split('\n')[2]).toBe(
      '"zephyrin_autan";"Zéphyrin; Autan";"2020-01-01";"2026-11-20";"";"";"";"";"";"eau-claire";"";"Data";""',
    );
    expect(text('api/v1.2/authors.csv').split('\n').slice(0, 2)).toEqual([
      'id;fullname;start;end;employer',
      "celestine.d.aubepine,Célestine d'Aubépine,,,",
    ]);
    expect(text('api/v1.7/startups.csv')).toContain("'Eau claire'");
  });
});
