import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { anAccount } from './samples.ts';

/** Run as a process of its own: opens the folder that it is given, writes an account, says so, and waits to be killed. */
const database = await openDatabase({ kind: 'pglite', folder: process.argv[2] });
await database.migrate();
await database.accounts.reserve(anAccount());
console.log('ready');
setInterval(() => undefined, 60_000);
