import { readdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { readOutbox } from '../../../src/adapters/outbox/outbox-mailer.ts';

const lookEveryMs = 250;
/** How often the number of mails must be the same for nothing to be under way any more. */
const looksWithoutChange = 4;
const longestWaitMs = 60_000;

/** How many mails an outbox holds once no more of them come; calls may send theirs after their answer. */
export async function settledMails(folder: string, stop: AbortSignal): Promise<number> {
  let count = await countMails(folder);
  for (let waited = 0, same = 0; same < looksWithoutChange && waited < longestWaitMs; waited += lookEveryMs) {
    await setTimeout(lookEveryMs, undefined, { signal: stop });
    const now = await countMails(folder);
    same = now === count ? same + 1 : 0;
    count = now;
  }
  return count;
}

const countMails = async (folder: string): Promise<number> =>
  (await readdir(folder)).filter((name) => name.endsWith('.json')).length;

/** The token in the newest mail with a link for an address, as soon as the mail is there. */
export async function tokenOfMail(folder: string, address: string, stop: AbortSignal): Promise<string> {
  for (let waited = 0; waited < longestWaitMs; waited += lookEveryMs) {
    const mail = (await readOutbox(folder)).find(({ to }) => to === address);
    const token = /jeton=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    if (token !== undefined) return token;
    await setTimeout(lookEveryMs, undefined, { signal: stop });
  }
  throw new Error(`No login link came for ${address}.`);
}
