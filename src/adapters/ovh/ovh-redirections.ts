import type { z } from 'zod';
import type { Mailboxes } from '../../ports.ts';
import { mailboxName } from '../mailbox-name.ts';
import { isSameAddress } from '../same-address.ts';
import type { OvhCall } from './ovh-call.ts';
import { account, redirection, redirectionIds, task } from './ovh-replies.ts';
import { unless } from './unless.ts';

type Redirections = Pick<Mailboxes, 'redirections' | 'addRedirection' | 'removeRedirection'>;

/** Redirections of a domain at OVH; a mailbox, where there is one, keeps a copy of what it passes on. */
export function ovhRedirections(call: OvhCall, root: string, domain: string): Redirections {
  const address = (id: string): string => `${mailboxName(id)}@${domain}`;

  /** The vendor answers ids; it shows the copy that stays in the mailbox as a redirection to itself. */
  async function leaving(id: string): Promise<z.infer<typeof redirection>[]> {
    const from = address(id);
    const ids = await call('GET', `${root}/redirection`, { from }, redirectionIds);
    const found = await Promise.all(
      ids.map((one) =>
        unless(404, call('GET', `${root}/redirection/${encodeURIComponent(one)}`, {}, redirection)),
      ),
    );
    return found.filter((one) => one !== undefined).filter((one) => !isSameAddress(one.to, from));
  }

  return {
    async redirections(id) {
      return (await leaving(id)).map(({ to }) => to).sort();
    },
    async addRedirection(id, to) {
      if ((await leaving(id)).some((one) => isSameAddress(one.to, to))) return;
      const mailbox = await unless(404, call('GET', `${root}/account/${mailboxName(id)}`, {}, account));
      const fields = { from: address(id), to, localCopy: mailbox !== undefined };
      await unless(409, call('POST', `${root}/redirection`, fields, task));
    },
    async removeRedirection(id, to) {
      for (const one of (await leaving(id)).filter((found) => isSameAddress(found.to, to))) {
        await unless(404, call('DELETE', `${root}/redirection/${encodeURIComponent(one.id)}`, {}, task));
      }
    },
  };
}
