import type { Mailboxes } from '../../ports.ts';
import { noMailbox } from '../mailboxes-error.ts';
import { mailboxName } from '../mailbox-name.ts';
import { randomPassword } from '../random-password.ts';
import { ovhCall, type OvhAccess } from './ovh-call.ts';
import { ovhRedirections } from './ovh-redirections.ts';
import { account, nothing, responder, responderFields, task } from './ovh-replies.ts';
import { unless } from './unless.ts';

export interface OvhMailboxesOptions extends OvhAccess {
  /** The community's domain, "example.org". */
  readonly domain: string;
}

/** Mailboxes of a domain at OVH ("MX Plan"). The vendor queues each change; a repeat finds it queued or done. */
export function ovhMailboxes({ domain, ...access }: OvhMailboxesOptions): Mailboxes {
  const call = ovhCall(access);
  const root = `/email/domain/${encodeURIComponent(domain)}`;
  const accountOf = (id: string): string => `${root}/account/${mailboxName(id)}`;
  const responderOf = (id: string): string => `${root}/responder/${mailboxName(id)}`;
  const setPassword = (id: string, password: string): Promise<unknown> =>
    unless(404, call('POST', `${accountOf(id)}/changePassword`, { password }, task));
  const removeResponder = async (id: string): Promise<void> => {
    await unless(404, call('DELETE', responderOf(id), {}, task));
  };

  return {
    async exists(id) {
      return (await unless(404, call('GET', accountOf(id), {}, account))) !== undefined;
    },
    async create(id, password) {
      const accountName = mailboxName(id);
      await unless(409, call('POST', `${root}/account`, { accountName, password }, task));
    },
    async remove(id) {
      // A mailbox that is made again later must not answer with the words of the former one.
      await removeResponder(id);
      await unless(404, call('DELETE', accountOf(id), {}, task));
    },
    async changePassword(id, password) {
      if ((await setPassword(id, password)) === undefined) throw noMailbox();
    },
    async suspend(id) {
      // The vendor has no other way to shut a mailbox of this offer, and cannot be asked whether it is shut.
      await setPassword(id, randomPassword());
    },
    responder: (id) => unless(404, call('GET', responderOf(id), {}, responder)),
    async setResponder(id, given) {
      const fields = responderFields(given);
      const change = (): Promise<null> => call('PUT', responderOf(id), fields, nothing);
      if ((await unless(404, change())) === null) return;
      const made = await unless(409, call('POST', `${root}/responder`, { account: id, ...fields }, task));
      // Another call made it in between.
      if (made === undefined) await change();
    },
    removeResponder,
    ...ovhRedirections(call, root, domain),
  };
}
