import { join } from 'node:path';
import { fingerprint } from '../../domain/signed-link.ts';
import type { ChatAccount, ChatAccounts, ChatMessage, NewChatAccount } from '../../ports.ts';
import { noChatAccount } from '../chat-error.ts';
import {
  checkChatAddress,
  chatUserName,
  isChatUserName,
  nameAttempts,
  noFreeName,
} from '../chat-user-name.ts';
import { checkChatText } from '../check-chat-message.ts';
import { isSameAddress } from '../same-address.ts';
import { chatAccountsStore, type KeptAccount } from './chat-accounts-file.ts';

interface Options {
  readonly folder?: string | undefined;
  /** Whose accounts are there from the start, in the community's team; not those whose names no account can have. */
  readonly initial?: readonly NewChatAccount[] | undefined;
  /** Where messages to a person go, to the channel "@ondine.mistral". */
  readonly deliver: (message: ChatMessage) => Promise<void>;
}

/** Accounts of the chat in a file of a folder, or in memory where no folder is given; nobody can log in to them. */
export function embeddedChatAccounts({ folder, initial = [], deliver }: Options): ChatAccounts {
  const path = folder === undefined ? undefined : join(folder, 'chat-accounts.json');
  const store = chatAccountsStore(path, {
    accounts: initial
      .filter(({ username }) => isChatUserName(username))
      .reduce<KeptAccount[]>((made, person) => [...made, newAccount(person, made)], []),
  });

  const find = async (email: string): Promise<KeptAccount | undefined> =>
    (await store.read()).accounts.find((one) => isSameAddress(one.email, email));
  async function change(id: string, changes: Partial<KeptAccount>): Promise<void> {
    await store.change(({ accounts }) => {
      if (!accounts.some((one) => one.id === id)) throw noChatAccount();
      return { accounts: accounts.map((one) => (one.id === id ? { ...one, ...changes } : one)) };
    });
  }

  return {
    async find(email) {
      checkChatAddress(email);
      const found = await find(email);
      return found && shown(found);
    },
    async create(person) {
      checkChatAddress(person.email);
      await store.change(({ accounts }) =>
        accounts.some(({ email }) => isSameAddress(email, person.email))
          ? {}
          : { accounts: [...accounts, newAccount(person, accounts)] },
      );
      const held = await find(person.email);
      if (held === undefined) throw noChatAccount();
      await change(held.id, { state: 'active', inCommunity: true });
      return shown({ ...held, state: 'active', inCommunity: true });
    },
    join: (id) => change(id, { state: 'active', inCommunity: true }),
    moveToAlumni: (id) => change(id, { inCommunity: false, inAlumni: true }),
    deactivate: (id) => change(id, { state: 'deactivated' }),
    async message(id, { key, text }) {
      checkChatText(text);
      const account = (await store.read()).accounts.find((one) => one.id === id);
      if (account === undefined) throw noChatAccount();
      await deliver({ key: `@${id}/${key}`, channel: `@${account.username}`, text });
    },
  };
}

/** An account under the first free name, in the community's team. */
function newAccount(
  { email, username, firstName, lastName }: NewChatAccount,
  others: readonly KeptAccount[],
) {
  const names = Array.from({ length: nameAttempts }, (_, index) => chatUserName(username, index + 1));
  const free = names.find((name) => !others.some((one) => one.username === name));
  if (free === undefined) throw noFreeName();
  const id = fingerprint(email.toLowerCase()).slice(0, 26);
  const state = 'active' as const;
  return {
    id,
    email: email.toLowerCase(),
    username: free,
    firstName,
    lastName,
    state,
    inCommunity: true,
    inAlumni: false,
  };
}

const shown = ({ id, username, state, inCommunity, inAlumni }: KeptAccount): ChatAccount => ({
  id,
  username,
  state,
  inCommunity,
  inAlumni,
});
