import { readdir } from 'node:fs/promises';
import { DrizzleQueryError } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { databaseError } from '../../src/adapters/database/database-error.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { accountChanges } from '../../src/http/account/changes.ts';
import { agendaChanges } from '../../src/http/agenda/agenda-changes.ts';
import { consoleChanges } from '../../src/http/console/changes.ts';
import { toolChanges } from '../../src/http/tools/tool-changes.ts';
import { throughAct, type Act } from '../fakes/failing-services.ts';
import { busyWorld } from './busy-world.ts';
import { logged, type LogLine } from './logged.ts';
import { fieldNames } from './field-names.ts';

/** What nobody may read in the log, wherever it stood. */
const planted = {
  address: 'melisande.secrete@exemple.fr',
  phone: '06 98 76 54 32',
  token: 'kQ7vT2xW9zB4nM6pL8rS1dF3gH5jK0aY',
  link: 'https://communs.example/prolongation/?membre=lise.charme&cle=Zx81QqPlanted',
  name: 'Mélisande Brumaire',
  rate: '48217',
};
const leaks = /melisande|secrete|exemple\.fr|98 ?76 ?54|kQ7vT2|Zx81Qq|Mélisande|Brumaire|48217|ormeau|privé/i;
const everything = Object.values(planted).join(' ');

/** Faults as vendors, the database and parsers make them, with private values in each of their parts. */
const faults: readonly (() => unknown)[] = [
  () => new Error(`Refused ${planted.address}, ${planted.phone}, at ${planted.link}`),
  () => new Error('OVH: 422', { cause: new Error(JSON.stringify({ message: everything, ...planted })) }),
  () => new AggregateError([new Error(`'${planted.name}'`), `«${planted.name}»`], `Of "${everything}"`),
  () => new SyntaxError(`Unexpected token 'M', "${everything}" is not valid JSON`),
  () => new Error(`Key ${planted.token} is wrong:\n    at ${planted.address}\n    at once`),
  () => `${planted.address} (${planted.phone}) is no error`,
  () =>
    databaseError(
      'accounts.reserve',
      Object.assign(new Error('duplicate key value violates unique constraint "accounts_address"'), {
        code: '23505',
        detail: `Key (address)=(${planted.address}) already exists.`,
        where: everything,
      }),
    ),
  () => databaseError('a', Object.assign(new Error(`invalid input: ${planted.name}`), { code: '22P02' })),
  () =>
    new DrizzleQueryError(
      'insert into auth_session values ($1)',
      [everything, planted.name],
      new Error('Down'),
    ),
];

interface Deployed {
  readonly name: string;
  readonly run: (request: Request, context: object) => Promise<Response>;
  readonly paths: readonly string[];
  readonly methods: readonly string[];
}

async function deployed(): Promise<Deployed[]> {
  const files = await readdir('functions');
  return Promise.all(
    files.map(async (file) => {
      const name = file.replace(/\.ts$/, '');
      const { default: run, config } = (await import(`../../functions/${name}.ts`)) as {
        default: Deployed['run'];
        config: { path?: string | string[]; method?: string | string[] };
      };
      const paths = [config.path ?? `/.netlify/functions/${name}`].flat();
      return { name, run, paths, methods: [config.method ?? ['GET', 'POST']].flat() };
    }),
  );
}

/** What stands for the last part of an address that names a change. */
const changes: Readonly<Record<string, readonly string[]>> = {
  'account-change': [...accountChanges.keys()],
  'agenda-change': [...agendaChanges.keys()],
  'console-change': [...consoleChanges.keys()],
  'tools-change': [...toolChanges.keys()],
  'offer-answer': ['close', 'keep'],
  'review-change': ['approve', 'ask-change'],
  infra: ['members', 'members/lise.charme', 'webhooks'],
};

const site = 'https://communs.example';
const requestId = '01HZPLANTEDNOT';

/** Calls of a function with private values in its query, its fields, its headers and its address. */
function callsOf({ name, paths, methods }: Deployed): Request[] {
  const endings = changes[name] ?? [];
  const addresses = paths.flatMap((path) =>
    /[:*]/.test(path) ? [...endings, planted.address].map((end) => path.replace(/:\w+|\*/, end)) : [path],
  );
  const values = Object.values(planted);
  const fields = Object.fromEntries(
    fieldNames.map((field, index) => [field, values[index % values.length] ?? '']),
  );
  const query = `?${new URLSearchParams({ cle: planted.token, membre: 'lise.charme', recherche: planted.name }).toString()}`;
  const headers = {
    accept: 'application/json',
    origin: site,
    cookie: 'session=ondine.mistral',
    'user-agent': planted.name,
  };
  return addresses.flatMap((path) =>
    methods.flatMap((method) => {
      const url = site + encodeURI(path);
      if (method === 'GET') return [new Request(url + query, { headers })];
      const post = (body: BodyInit, type: string) =>
        new Request(url, { method, body, headers: { ...headers, 'content-type': type } });
      return [
        post(new URLSearchParams(fields), 'application/x-www-form-urlencoded'),
        post(JSON.stringify({ action: 'persistEntry', params: fields, ...fields }), 'application/json'),
      ];
    }),
  );
}

/** A busy day, on which an administrator is logged in. */
async function provide(act: Act): Promise<void> {
  const world = await busyWorld();
  await world.logins.open('ondine.mistral', new Headers());
  const page = () => Promise.resolve('<main></main>');
  const settings = {
    ...world.settings,
    administrators: ['ondine.mistral'],
    webhookSecret: 'x',
    mailWebhookSecret: 'x',
  };
  provideServices(throughAct({ ...world, settings, site: { page } }, act));
}

/** The lines of a call, none of which holds what is private. */
function lines(): LogLine[] {
  const said = [...logged('info'), ...logged('error')];
  for (const line of said) expect(JSON.stringify({ ...line, time: '' })).not.toMatch(leaks);
  for (const spy of otherwise) expect(spy).not.toHaveBeenCalled();
  return said;
}

/** What writes to the console without being the log. */
let otherwise: MockInstance[] = [];

beforeEach(() => {
  const silence = (name: 'error' | 'log' | 'warn' | 'debug') =>
    vi.spyOn(console, name).mockImplementation(() => undefined);
  silence('error');
  otherwise = [silence('log'), silence('warn'), silence('debug')];
});

const waiting: Promise<unknown>[] = [];
const context = { requestId, waitUntil: (work: Promise<unknown>) => waiting.push(work) };

describe.each(await deployed())('$name', { timeout: 30_000 }, (called) => {
  const answer = async (request: Request) => {
    const { status } = await called.run(request, context);
    await Promise.all(waiting.splice(0));
    return status;
  };

  it('leaves one line of each call, with its name, status and duration, and nothing private', async () => {
    await provide((_, make) => make());
    for (const request of callsOf(called)) {
      const { method } = request;
      const status = await answer(request);
      const said = lines();
      expect(said.filter(({ event }) => event === 'call.answered')).toEqual([
        expect.objectContaining({ level: 'info', function: called.name, requestId, method, status }),
      ]);
      for (const line of said) expect(line).toMatchObject({ function: called.name, requestId });
    }
  });

  it('tells of every fault once, whatever it holds, and nothing private', async () => {
    const made = new Set<string>();
    for (const request of callsOf(called)) {
      await provide((call, make) => {
        made.add(call);
        return make();
      });
      await answer(request);
      lines();
    }
    let turn = 0;
    for (const request of callsOf(called))
      for (const failing of made) {
        const fault = faults[turn++ % faults.length];
        let met = 0;
        await provide(async (call, make) => {
          if (call !== failing) return make();
          met += 1;
          throw fault?.();
        });
        const status = await answer(request.clone());
        const told = lines().filter(({ level }) => level === 'error');
        if (status >= 500 && met > 0)
          expect(told.length, `${request.url} without ${failing}`).toBeGreaterThan(0);
      }
  });
});
