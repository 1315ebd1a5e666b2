import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { DatabaseError } from '../adapters/database/database-error.ts';
import { openDatabase, type Database } from '../adapters/database/open-database.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { makeKey } from '../journeys/infra/keys.ts';
import { infraClientLine, infraKeyTexts } from '../texts/infra-key.ts';
import { databaseOfSettings, notMigrated } from './database-of-settings.ts';

/** Whether what was asked is done. */
async function run(): Promise<boolean> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, scopes: { type: 'string' }, by: { type: 'string' } },
  });
  const [action, ...rest] = positionals;
  if (rest.length > 0) throw new Error(infraKeyTexts.usage);
  const { name, scopes = '', by = userInfo().username } = values;
  if (action === 'list') return withDatabase(list);
  if (name === undefined) throw new Error(infraKeyTexts.usage);
  if (action === 'create')
    return withDatabase((database) =>
      create({ name, scopes: scopes.split(',').filter(Boolean), createdBy: by }, database),
    );
  if (action === 'revoke') return withDatabase((database) => revoke(name, database));
  throw new Error(infraKeyTexts.usage);
}

async function withDatabase(work: (database: Database) => Promise<boolean>): Promise<boolean> {
  const database = await openDatabase(await databaseOfSettings(infraKeyTexts.noDatabase));
  try {
    return await work(database);
  } catch (fault) {
    if (fault instanceof DatabaseError && notMigrated.has(fault.code ?? ''))
      throw new Error(infraKeyTexts.noDatabase, { cause: fault });
    throw fault;
  } finally {
    await database.close();
  }
}

async function create(wish: Parameters<typeof makeKey>[0], { infraClients }: Database): Promise<boolean> {
  const outcome = await makeKey(wish, { infraClients, clock: systemClock() });
  switch (outcome.kind) {
    case 'made':
      console.log(infraKeyTexts.made(wish.name, outcome.key));
      return true;
    case 'bad-name':
      throw new Error(infraKeyTexts.badName);
    case 'bad-scopes':
      throw new Error(infraKeyTexts.badScopes(outcome.unknown));
    case 'name-taken':
      throw new Error(infraKeyTexts.nameTaken(wish.name));
  }
}

async function list({ infraClients }: Database): Promise<boolean> {
  const clients = await infraClients.all();
  console.log(clients.length === 0 ? infraKeyTexts.none : clients.map(infraClientLine).join('\n'));
  return true;
}

async function revoke(name: string, { infraClients }: Database): Promise<boolean> {
  const isRevoked = await infraClients.revoke(name, systemClock().now());
  console.log(isRevoked ? infraKeyTexts.revoked(name) : infraKeyTexts.notRevoked(name));
  return isRevoked;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
