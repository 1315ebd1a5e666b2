import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readSettings } from '../../src/adapters/env.ts';
import { localContents } from '../../src/adapters/local-forge/local-contents.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { parisDay } from '../../src/domain/paris-time.ts';
import { verify } from '../../src/journeys/verify/verify.ts';
import { localFolder } from '../../src/local/local-folder.ts';
import { localServices } from '../../src/local/local-services.ts';
import { openLocalDatabase } from '../../src/local/open-local-database.ts';
import { answerByFunctions, loadFunctions } from '../../src/local/run-functions.ts';
import { seedAccounts } from '../../src/local/seed-accounts.ts';
import { unbuiltSite } from '../../src/local/unbuilt-site.ts';
import type { Clock } from '../../src/ports.ts';
import { answerMark, type Asked } from './asked.ts';

/**
 * The embedded platform without its pages, for a parent that kills it: it takes one call a line, and writes one answer a
 * line. What it publishes is what its forge holds at the moment.
 */
const settings = readSettings();
const folder = localFolder(settings);
const started = Date.now();
let moment = Date.parse(process.argv[2] ?? '');
const clock: Clock = {
  now: () => new Date(moment + Date.now() - started),
  today: () => parisDay(clock.now()),
};
const database = await openLocalDatabase(folder, settings.databaseUrl);
await database.migrate();
const contents = localContents({ folder: join(folder, 'forge'), seed: settings.contentDir, clock });
let published = await unbuiltSite(contents, folder);
const services = await localServices(settings, {
  folder,
  database,
  clock,
  contents,
  publisher: undefined,
  published: {
    community: () => published.community(),
    publishedBuild: () => published.publishedBuild(),
    publishedFiles: (collection) => published.publishedFiles(collection),
    publishedMembers: () => published.publishedMembers(),
    page: (path) => published.page(path),
  },
  mails: join(folder, 'mails'),
  messages: join(folder, 'messages'),
});
await seedAccounts(services);
provideServices(services);
const functions = await loadFunctions();
const answer = answerByFunctions(functions);

async function answerOf(response: Response | undefined): Promise<object> {
  const body: unknown = await response?.json();
  return { status: response?.status, body };
}

async function call(path: string, body: object, cookie = ''): Promise<object> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', cookie };
  const response = await answer(
    new Request(`${settings.siteUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  return answerOf(response);
}

async function run(asked: Asked): Promise<unknown> {
  switch (asked.do) {
    case 'clock':
      moment = Date.parse(asked.now) - (Date.now() - started);
      return {};
    case 'arrive':
      return call('/api/arrival', asked.form);
    case 'approve': {
      const proposal = await contents.find(asked.branch);
      const outcome = proposal && (await contents.merge(proposal.number, 'ondine.mistral'));
      published = await unbuiltSite(contents, folder);
      return { outcome };
    }
    case 'edit': {
      const cookies = await services.logins.open(asked.member, new Headers());
      const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
      const options = { collectionName: 'startups', commitMessage: 'x', useWorkflow: true, newEntry: false };
      const dataFiles = [{ slug: asked.slug, path: asked.path, raw: asked.raw }];
      const params = {
        branch: 'main',
        dataFiles,
        assets: [],
        options: { ...options, status: 'pending_review' },
      };
      return call('/api/cms', { branch: 'main', action: 'persistEntry', params }, cookie);
    }
    case 'job': {
      const response = await functions
        .find(({ name }) => name === asked.name)
        ?.run(new Request(`${settings.siteUrl}/`, { method: 'POST' }));
      return answerOf(response);
    }
    case 'verify':
      published = await unbuiltSite(contents, folder);
      return verify(services);
  }
}

process.stdout.write(`${answerMark}{}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  let answered: object;
  try {
    answered = { result: await run(JSON.parse(line) as Asked) };
  } catch (fault) {
    answered = { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
  process.stdout.write(`${answerMark}${JSON.stringify(answered)}\n`);
}
await database.close();
