import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrationState } from '../../src/adapters/database/migration-state.ts';
import { migrateDatabase } from '../../src/adapters/database/migrate-database.ts';
import { openPGlite } from '../../src/adapters/database/open-pglite.ts';
import { productionVariables } from '../../src/adapters/production-env.ts';
import { checkChat } from '../../src/commands/doctor/check-chat.ts';
import { isRequired } from '../../src/commands/doctor/row.ts';
import { table } from '../../src/commands/doctor/table.ts';
import { settingRemedies } from '../../src/texts/doctor/settings.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { ownPostgres } from './database/servers.ts';
import { lineOf, nowhere, remedyOf, startProduction, type Production } from './doctor-surroundings.ts';
import { startMattermostServer } from './mattermost-server.ts';

let production: Production;
beforeEach(async () => {
  production = await startProduction(nowhere);
});
afterEach(() => production.close());

describe('the doctor', () => {
  it('finds a whole production right, in one aligned table, and changes nothing', async () => {
    const before = await production.github.contents.list('');
    const rows = await production.look();
    expect(rows.filter(isRequired).map(({ check }) => check)).toEqual(['Base de données']);
    expect(lineOf(rows, 'GitHub, contenus')).toBe('ok: peut écrire');
    expect(lineOf(rows, 'GitHub, propositions')).toBe('ok: peut proposer');
    expect(lineOf(rows, 'GitHub, branche')).toBe('ok: main, protégée');
    expect(lineOf(rows, 'GitHub, webhook')).toBe('ok: prévient le site');
    expect(lineOf(rows, 'Resend, domaine')).toBe('ok: communs.example, vérifié');
    expect(lineOf(rows, 'OVH, droits')).toBe('ok: suffisants');
    expect(lineOf(rows, 'Site')).toBe('ok: communaute.json\u00A0: 1 membre');
    expect(lineOf(rows, 'Fonctions')).toBe('ok: répondent');
    expect(lineOf(rows, 'Horloge')).toBe('ok: à Paris, nous sommes le 2026-11-21');

    const columns = table(rows)
      .split('\n')
      // A line that goes on has no state.
      .filter((line) => !line.startsWith(' '))
      .map((line) => line.search(/(?<= )(?:état|ok|facultatif|à faire|en panne) /));
    expect(new Set(columns).size).toBe(1);

    expect(await production.github.contents.list('')).toEqual(before);
    expect(await production.github.contents.proposals('open')).toEqual([]);
    expect(production.resend.mails).toEqual([]);
    expect(production.ovh.requests.every(({ method }) => method === 'GET')).toBe(true);
    const { violations } = production.github.server;
    // GitHub's description beside the project does not hold the webhooks.
    expect(violations.filter((violation) => !violation.includes('/hook'))).toEqual([]);
  });

  it('names each setting that is missing or faulty, how to get it, and never a value', async () => {
    const rows = await production.look({ LINK_SECRET: 'court', MAIL_FROM: '', OVH_APP_KEY: '' });
    expect(lineOf(rows, 'LINK_SECRET')).toMatch(/^broken: fausse/);
    expect(lineOf(rows, 'MAIL_FROM')).toBe('todo: manque');
    expect(remedyOf(rows, 'MAIL_FROM')).toContain('Resend');
    expect(lineOf(rows, 'Resend, clé')).toBe('todo: pas vérifié sans MAIL_FROM');
    expect(lineOf(rows, 'OVH, clé')).toBe('todo: pas vérifié sans OVH_APP_KEY');
    expect(lineOf(rows, 'GitHub, contenus')).toBe('ok: peut écrire');
    const shown = table(rows);
    for (const [name, value] of Object.entries(production.settings))
      if (/TOKEN|KEY|SECRET/.test(name)) expect(shown, name).not.toContain(value);
    expect(shown).not.toContain('court');
    expect(shown).not.toContain('secret-of-the-database');
  });

  it('knows how to get every setting', () => {
    expect(productionVariables.filter((variable) => !settingRemedies[variable])).toEqual([]);
  });

  it('says each fault by itself when nothing answers', async () => {
    await Promise.all([production.github.server.close(), production.resend.close()]);
    production.ovh.plan(...Array.from({ length: 6 }, () => 'silence' as const));
    production.site.community = () => {
      throw new TypeError('fetch failed');
    };
    const rows = await production.look({}, 1_500);
    const broken = ['Base de données', 'GitHub, dépôt', 'Resend, clé', 'OVH, clé', 'Site'];
    expect(
      rows
        .filter(isRequired)
        .map(({ check }) => check)
        .sort(),
    ).toEqual(broken.sort());
  });
});

describe('the doctor of the site', () => {
  it.each([
    [() => Response.json({ error: '' }, { status: 404 }), 'todo: répondent, mais n’écoutent pas GitHub'],
    [() => Response.json({ error: '' }, { status: 503 }), 'broken: répondent par une panne'],
    [() => new Response('<h1>404</h1>', { status: 404 }), 'broken: ne répondent pas'],
  ])('tells how the functions answer (%#)', async (webhook, expected) => {
    production.site.webhook = webhook;
    expect(lineOf(await production.look(), 'Fonctions')).toBe(expected);
  });

  it('tells a clock that is wrong, and people whom the site does not know', async () => {
    const { community } = production.site;
    production.site.community = () => {
      const response = community();
      response.headers.set('date', 'Fri, 20 Nov 2026 23:20:00 GMT');
      return response;
    };
    const rows = await production.look({ ADMINISTRATORS: 'ondine.mistral,inconnue' });
    expect(lineOf(rows, 'Horloge')).toBe(
      'broken: à Paris, nous serions le 2026-11-21\u00A0; 600 s d’avance sur le site',
    );
    expect(rows.filter(({ check }) => check === 'Site').map(({ found }) => found)).toContain(
      'ADMINISTRATORS nomme inconnue, que le site ne connaît pas',
    );
  });
});

it('the doctor of the chat looks for the channel', async () => {
  const mattermost = await startMattermostServer();
  const look = (channel: string, alumni?: string) =>
    checkChat(
      {
        MATTERMOST_URL: mattermost.url,
        MATTERMOST_TOKEN: mattermost.token,
        MATTERMOST_TEAM: mattermost.team,
        MATTERMOST_CHANNEL: channel,
        MATTERMOST_ALUMNI_TEAM: alumni,
      },
      { clock: systemClock(), fetch, timeoutMs: 5_000 },
    );
  expect(lineOf(await look('arrivees'), 'Mattermost')).toBe('ok: canal arrivees');
  expect(lineOf(await look('absent'), 'Mattermost')).toMatch(/^broken: le canal absent/);
  const found = async (alumni: string) => (await look('arrivees', alumni)).map((row) => row.found);
  expect(await found(mattermost.alumniTeam)).toEqual(['canal arrivees', 'équipe des anciens anciens']);
  expect((await found('absente'))[1]).toMatch(/^l’équipe absente ne se montre pas/);
  await mattermost.close();
});

it('the state of migrations is that of the database', async () => {
  const connection = await openPGlite(undefined);
  const empty = await migrationState(connection);
  expect(empty).toMatchObject({ applied: 0, unknown: 0 });
  expect(empty.waiting[0]).toBe('0000_first');
  await connection.migrate();
  expect(await migrationState(connection)).toEqual({
    applied: empty.waiting.length,
    unknown: 0,
    waiting: [],
  });
  await connection.close();
});

const postgres = await ownPostgres();

describe.skipIf(postgres === undefined)('the doctor of PostgreSQL', () => {
  const url = postgres?.url ?? '';
  afterAll(() => postgres?.drop());

  it('names the migrations that wait, and is content once they are done', async () => {
    const before = await production.look({ DATABASE_URL: url });
    expect(lineOf(before, 'Base de données')).toMatch(/^todo: répond\u00A0; attendent\u00A0: 0000_first/);
    await migrateDatabase({ kind: 'postgres', url });
    const after = await production.look({ DATABASE_URL: url });
    expect(lineOf(after, 'Base de données')).toMatch(/^ok: répond/);
    expect(after.filter(isRequired)).toEqual([]);
  });
});
