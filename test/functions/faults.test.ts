import { readdir, readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import account from '../../functions/account.ts';
import followUp from '../../functions/arrival-follow-up.ts';
import reminders from '../../functions/arrival-reminders.ts';
import forgePoll from '../../functions/forge-poll.ts';
import login from '../../functions/login.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { answering } from '../../src/http/answering.ts';
import { followUpLink } from '../../src/journeys/follow-up-link.ts';
import { runJob } from '../../src/http/run-job.ts';
import { throughAct } from '../fakes/failing-services.ts';
import { fakeServices } from '../fakes/services.ts';
import { logged } from './logged.ts';

const site = 'https://communs.example';
const faultPage =
  '<html><head><title>Une panne passagère</title></head><body><main><h1>Une panne passagère</h1><a href="/startups/">les startups</a></main></body></html>';

/** The services of a day when some ports are down. */
function provideWithout(...down: readonly string[]): void {
  const page = (path: string) =>
    path === '/erreur/index' ? Promise.resolve(faultPage) : Promise.reject(new Error(`No page ${path}.`));
  const services = { ...fakeServices(), site: { page } };
  provideServices(
    throughAct(services, (call, make) =>
      down.includes(call.split('.')[0] ?? '')
        ? Promise.reject(new Error('Down.', { cause: new Error('for celeste@exemple.fr') }))
        : make(),
    ),
  );
}

beforeEach(() => {
  vi.mocked(console.error).mockImplementation(() => undefined);
});

function told(): string {
  const lines = logged('error');
  expect(lines).toHaveLength(1);
  const [{ where = '', cause = '', job = '', parts = [], stack = [] } = {}] = lines;
  return [where || job, cause || parts.join('; '), ...stack].join('\n');
}

it('every function answers a fault in the one way', async () => {
  for (const name of await readdir('functions'))
    expect(await readFile(`functions/${name}`, 'utf8'), name).toMatch(
      /\b(?:answering|scheduled|receiveInfra)\(/,
    );
});

describe('a fault behind a page', () => {
  const link = followUpLink('celeste.d.ormeau', fakeServices().settings);
  const open = (accept: string) => followUp(new Request(link, { headers: { accept } }));

  it('is said by the page that the site has for it, and logged without the query, which may be a key', async () => {
    provideWithout('arrivals');
    const response = await open('text/html,*/*');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('text/html');
    const text = await response.text();
    expect(text).toBe(faultPage);
    expect(told()).toMatch(/^GET \/arrivee\/suivi\/\nError: Down\. <- Error: for …@…\nat /);
  });

  it('is said on a bare page while the site is out of reach too', async () => {
    provideWithout('arrivals', 'site');
    const response = await open('text/html');
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(text).toMatch(/^<!DOCTYPE html><html lang="fr">.*<h1>Une panne passagère<\/h1>/i);
    expect(text).toContain('recommence dans quelques minutes');
    expect(text).toContain('href="/maintenance/style.css"');
    told();
  });

  it('is said in JSON to a program', async () => {
    provideWithout('arrivals');
    const response = await open('*/*');
    expect(response.status).toBe(503);
    expect(Object.keys((await response.json()) as object)).toEqual(['error']);
    told();
  });
});

it('a fault of the account and of the login is answered too', async () => {
  provideWithout('logins', 'rateLimits');
  const waitUntil = () => undefined;
  const asked = new Request(`${site}/api/login`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'celeste@exemple.fr' }),
    headers: { accept: 'text/html' },
  });
  const response = await login(asked, { waitUntil });
  expect(response.status).toBe(503);
  expect(told()).not.toContain('celeste');
  expect((await account(new Request(`${site}/compte/`))).status).toBe(503);
  told();
});

describe('settings that are missing', () => {
  const open = () =>
    Promise.reject(new Error('The production environment has 1 fault(s):\n  LINK_SECRET: expected'));

  it('are a fault like any other, told to operators alone', async () => {
    const request = new Request(`${site}/x`, { headers: { accept: 'text/html' } });
    const response = await answering(request, open, () => Promise.resolve(new Response('x')));
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('LINK_SECRET');
    expect(told()).toContain('LINK_SECRET: expected');
  });

  it('make a job fail with their names', async () => {
    const response = await runJob('job', open, () => Promise.resolve({ failed: [] }));
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).toContain('LINK_SECRET');
    told();
  });
});

describe('a fault of a job', () => {
  it('is told with its cause and status 500, once', async () => {
    provideWithout('arrivals');
    const response = await reminders();
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'Error: Down. <- Error: for …@…' });
    expect(told()).toMatch(/^arrival-reminders\nError: Down\./);
  });

  it('in a part of it is told with the part, and the other parts are done', async () => {
    provideWithout('contents');
    const response = await forgePoll();
    expect(response.status).toBe(500);
    const { failed } = (await response.json()) as { failed: { what: string }[] };
    expect(failed.map(({ what }) => what)).toEqual(['unknown authors']);
    expect(told()).toBe('forge-poll\nunknown authors: Error: Down. <- Error: for …@…');
  });
});
