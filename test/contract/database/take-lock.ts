import { lockFolder } from '../../../src/adapters/database/folder-lock.ts';

/** Run as a process of its own: takes the lock of the folder that it is given, says whether it could, and waits. */
const outcome = await lockFolder(process.argv[2] ?? '').then(
  () => 'taken',
  (fault: unknown) => (fault instanceof Error ? fault.message : 'no error'),
);
console.log(outcome);
setInterval(() => undefined, 60_000);
