import { localForage } from 'decap-cms-lib-util';
import type { Traffic } from './traffic.ts';

/**
 * Makes the editor look for what was typed and not saved only when the entry is there. Decap looks at once, offers it,
 * and then puts the entry from the server in its place: what the person wanted back is gone
 * (decap-cms, issues 5055, 5470 and 6989).
 */
export function readBackupsLate(traffic: Traffic): void {
  const readNow = localForage.getItem.bind(localForage);
  localForage.getItem = async (key) => {
    if (key.startsWith('backup.')) await traffic.quiet();
    return readNow(key);
  };
}
