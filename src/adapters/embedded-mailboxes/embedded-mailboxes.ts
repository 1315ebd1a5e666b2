import { join } from 'node:path';
import type { Mailboxes } from '../../ports.ts';
import { mailboxName } from '../mailbox-name.ts';
import { noMailbox } from '../mailboxes-error.ts';
import { isSameAddress } from '../same-address.ts';
import type { StateChange } from '../state-file.ts';
import { mailboxesStore, type MailboxesState } from './mailboxes-file.ts';
import { hashPassword } from './password-hash.ts';

interface Options {
  readonly folder?: string | undefined;
  /** Names of the mailboxes that are there from the start; nobody knows their passwords. */
  readonly initial?: readonly string[] | undefined;
  /** What is kept of a password. */
  readonly hash?: ((password: string) => Promise<string>) | undefined;
}

/** Mailboxes that can be asked what no vendor tells. */
export interface EmbeddedMailboxes extends Mailboxes {
  /** Whether a mailbox is there, and shut until its password is changed. */
  isSuspended(id: string): Promise<boolean>;
}

/** Mailboxes in a file of a folder, or in memory where no folder is given; they hold no mails. */
export function embeddedMailboxes({
  folder,
  initial = [],
  hash = hashPassword,
}: Options = {}): EmbeddedMailboxes {
  const store = mailboxesStore(folder === undefined ? undefined : join(folder, 'mailboxes.json'), {
    mailboxes: initial.map((id) => ({ id, passwordHash: '' })),
    responders: [],
    redirections: [],
  });

  const read = async <Result>(id: string, question: (state: MailboxesState) => Result): Promise<Result> => {
    mailboxName(id);
    return question(await store.read());
  };
  const change = async (id: string, work: StateChange<MailboxesState>): Promise<void> => {
    mailboxName(id);
    await store.change(work);
  };

  return {
    exists: (id) => read(id, ({ mailboxes }) => mailboxes.some(of(id))),
    create: (id, password) =>
      change(id, async ({ mailboxes }) => {
        if (mailboxes.some(of(id))) return {};
        return { mailboxes: [...mailboxes, { id, passwordHash: await hash(password) }] };
      }),
    remove: (id) =>
      change(id, ({ mailboxes, responders }) => ({
        mailboxes: mailboxes.filter(notOf(id)),
        responders: responders.filter(notOf(id)),
      })),
    changePassword: (id, password) =>
      change(id, async ({ mailboxes }) => {
        if (!mailboxes.some(of(id))) throw noMailbox();
        return {
          mailboxes: [...mailboxes.filter(notOf(id)), { id, passwordHash: await hash(password) }],
        };
      }),
    suspend: (id) =>
      change(id, ({ mailboxes }) => {
        if (!mailboxes.some(of(id))) return {};
        return { mailboxes: [...mailboxes.filter(notOf(id)), { id, passwordHash: '', suspended: true }] };
      }),
    isSuspended: (id) => read(id, ({ mailboxes }) => mailboxes.find(of(id))?.suspended === true),
    responder: (id) =>
      read(id, ({ responders }) => {
        const found = responders.find(of(id));
        return found && { from: found.from, to: found.to, text: found.text };
      }),
    setResponder: (id, { from, to, text }) =>
      change(id, ({ responders }) => ({
        responders: [...responders.filter(notOf(id)), { id, from, to, text }],
      })),
    removeResponder: (id) => change(id, ({ responders }) => ({ responders: responders.filter(notOf(id)) })),
    redirections: (id) =>
      read(id, ({ redirections }) =>
        redirections
          .filter(of(id))
          .map(({ to }) => to)
          .sort(),
      ),
    addRedirection: (id, to) =>
      change(id, ({ redirections }) =>
        redirections.some(leads(id, to)) ? {} : { redirections: [...redirections, { id, to }] },
      ),
    removeRedirection: (id, to) =>
      change(id, ({ redirections }) => ({ redirections: redirections.filter((one) => !leads(id, to)(one)) })),
  };
}

interface OfMailbox {
  readonly id: string;
}

const of = (id: string) => (one: OfMailbox) => one.id === id;
const notOf = (id: string) => (one: OfMailbox) => one.id !== id;
const leads = (id: string, to: string) => (one: OfMailbox & { readonly to: string }) =>
  one.id === id && isSameAddress(one.to, to);
