import type { Asked, Page } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { writeAudit } from '../write-audit.ts';
import { accountState } from './account-state.ts';
import type { OwnAccount } from './own-account.ts';

/** All that is held about a member, in JSON: account, page, arrival, mailbox, what she
 * proposed, requests of tools, the events that she comes to, mails, history. Recorded in the audit. */
export async function ownData(own: OwnAccount, services: Services): Promise<object> {
  const { account, actor } = own;
  const [{ confirmations, mailbox, change }, arrival, proposals, toolRequests, events, mails, history] =
    await Promise.all([
      accountState(own, services),
      services.arrivals.find(account.id),
      services.contributions.ofMember(account.id, new Date(0)),
      services.toolRequests.ofMember(account.id),
      services.attendances.ofMember(account.id),
      everyMail(own, services),
      everyEvent(own, services),
    ]);
  await writeAudit(services, { actor: account.id, action: 'account.download', target: account.id });
  return {
    madeAt: services.clock.now().toISOString(),
    account,
    page: actor.author,
    arrival: arrival && { ...arrival, submission: undefined },
    addressesToConfirm: confirmations.map(({ kind, value, expiresAt }) => ({ kind, value, expiresAt })),
    mailbox: mailbox.kind === 'open' ? mailbox : { kind: mailbox.kind },
    waitingChange: change.kind === 'waiting' ? change.proposal : undefined,
    proposals,
    toolRequests,
    events,
    mails,
    history,
    godparents: await ownGodparents(account.id, services),
  };
}

/** Her search, the requests that she got, and her wishes; who was asked for her is not hers to know. */
const ownGodparents = async (id: string, { godparents }: Services): Promise<object> => ({
  search: await godparents.search(id),
  requests: await godparents.requestsTo(id),
  preferences: await godparents.preferences(id),
});

/** The mails that went to one of her addresses. */
async function everyMail({ account }: OwnAccount, { mailLog }: Services): Promise<object[]> {
  const { primaryEmail, secondaryEmail, formerPrimaryEmail } = account;
  const addresses = [primaryEmail, secondaryEmail, formerPrimaryEmail].filter((held) => held !== undefined);
  const mails = await Promise.all(
    addresses.map((search) => everyPage((asked) => mailLog.page({ search }, asked))),
  );
  const isHers = (to: string) => addresses.some((held) => held.toLowerCase() === to.toLowerCase());
  return mails
    .flat()
    .filter(({ to }) => isHers(to))
    .map(({ to, subject, text, state, createdAt }) => ({ to, subject, text, state, createdAt }));
}

const everyEvent = ({ account }: OwnAccount, { audit }: Services) =>
  everyPage((asked) => audit.page({ target: account.id }, asked));

async function everyPage<Item>(read: (asked: Asked) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: Asked['after'], isLast = false; !isLast;) {
    const page = await read({ size: 500, after });
    items.push(...page.items);
    after = page.next;
    isLast = after === undefined;
  }
  return items;
}
