import type { MailingLists } from '../../ports.ts';
import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { noMailingList } from '../mailboxes-error.ts';
import { mailingListName } from '../mailing-list-name.ts';
import { isSameAddress } from '../same-address.ts';
import { ovhCall } from './ovh-call.ts';
import type { OvhMailboxesOptions } from './ovh-mailboxes.ts';
import { listNames, subscriberAddresses, task } from './ovh-replies.ts';
import { unless } from './unless.ts';

export interface OvhMailingListsOptions extends OvhMailboxesOptions {
  /** The address that owns the lists: the vendor asks it about strangers who want to subscribe. */
  readonly owner: string;
}

/** Lists that are read at the same time. */
const width = 6;

/** Messages reach a list whoever sends them; people are put on it by the secretariat, not by a mail of theirs. */
const options = { moderatorMessage: false, subscribeByModerator: true, usersPostOnly: false };

/** Mailing lists of a domain at OVH. The vendor queues each change; a repeat finds it queued or done. */
export function ovhMailingLists({ domain, owner, ...access }: OvhMailingListsOptions): MailingLists {
  const call = ovhCall(access);
  const root = `/email/domain/${encodeURIComponent(domain)}/mailingList`;
  const subscribersOf = (list: string): string => `${root}/${mailingListName(list)}/subscriber`;
  /** By the whole list: the vendor does not say whether it tells capitals apart in an address that is asked for. */
  const held = (path: string): Promise<string[] | undefined> =>
    unless(404, call('GET', path, {}, subscriberAddresses));

  return {
    async subscribers(list) {
      return (await held(subscribersOf(list)))?.sort();
    },
    async create(list) {
      const fields = { language: 'fr', name: mailingListName(list), options, ownerEmail: owner };
      await unless(409, call('POST', root, fields, task));
    },
    async subscribe(list, address) {
      const path = subscribersOf(list);
      const subscribers = await held(path);
      if (subscribers === undefined) throw noMailingList();
      if (subscribers.some((one) => isSameAddress(one, address))) return;
      await unless(409, call('POST', path, { email: address }, task));
    },
    async unsubscribe(list, address) {
      const path = subscribersOf(list);
      const spellings = (await held(path))?.filter((one) => isSameAddress(one, address)) ?? [];
      for (const one of spellings)
        await unless(404, call('DELETE', `${path}/${encodeURIComponent(one)}`, {}, task));
    },
    async listsOf(address) {
      const names = await call('GET', root, {}, listNames);
      const isOn = await fewAtATime(names, width, async (name) => {
        const subscribers = await held(`${root}/${encodeURIComponent(name)}/subscriber`);
        return subscribers?.some((one) => isSameAddress(one, address)) === true;
      });
      return names.filter((_, index) => isOn[index]).sort();
    },
  };
}
