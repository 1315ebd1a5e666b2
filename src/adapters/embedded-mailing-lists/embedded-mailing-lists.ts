import { join } from 'node:path';
import type { MailingLists } from '../../ports.ts';
import { noMailingList } from '../mailboxes-error.ts';
import { mailingListName } from '../mailing-list-name.ts';
import { isSameAddress } from '../same-address.ts';
import { listsStore, type ListsState } from './lists-file.ts';

type List = ListsState['lists'][number];

interface Options {
  readonly folder?: string | undefined;
}

/** Mailing lists in a file of a folder, or in memory where no folder is given; they pass nothing on. */
export function embeddedMailingLists({ folder }: Options = {}): MailingLists {
  const store = listsStore(folder === undefined ? undefined : join(folder, 'lists.json'), { lists: [] });

  const find = async (list: string): Promise<List | undefined> => {
    const name = mailingListName(list);
    return (await store.read()).lists.find((one) => one.name === name);
  };
  const change = async (list: string, work: (lists: readonly List[]) => List[]): Promise<void> => {
    mailingListName(list);
    await store.change(({ lists }) => ({ lists: work(lists) }));
  };

  return {
    subscribers: async (list) => (await find(list))?.subscribers.toSorted(),
    create: (list) =>
      change(list, (lists) =>
        lists.some(({ name }) => name === list) ? [...lists] : [...lists, { name: list, subscribers: [] }],
      ),
    subscribe: (list, address) =>
      change(list, (lists) => {
        if (!lists.some(({ name }) => name === list)) throw noMailingList();
        return lists.map((one) => (one.name === list && !holds(one, address) ? withOne(one, address) : one));
      }),
    unsubscribe: (list, address) =>
      change(list, (lists) => lists.map((one) => (one.name === list ? without(one, address) : one))),
    async listsOf(address) {
      const { lists } = await store.read();
      return lists
        .filter((one) => holds(one, address))
        .map(({ name }) => name)
        .sort();
    },
  };
}

const holds = ({ subscribers }: List, address: string): boolean =>
  subscribers.some((one) => isSameAddress(one, address));

const withOne = ({ name, subscribers }: List, address: string): List => ({
  name,
  subscribers: [...subscribers, address],
});

const without = ({ name, subscribers }: List, address: string): List => ({
  name,
  subscribers: subscribers.filter((one) => !isSameAddress(one, address)),
});
