import type { Vendor } from '../schema/vendor.ts';

const ofChannel: Readonly<Record<string, Vendor>> = {
  mail: 'mailer',
  chat: 'chat',
  mailbox: 'mailboxes',
  redirections: 'mailboxes',
  github: 'organisation',
  lists: 'lists',
};

/** The channel of these steps says which list, or which user of the forge. */
const ofStep: Readonly<Record<string, Vendor>> = { 'join-list': 'lists', 'invite-github': 'organisation' };

/** Who does a step of a welcome or of a departure; undefined where nobody but us has to. */
export const vendorOfStep = (step: string, channel: string): Vendor | undefined =>
  Object.hasOwn(ofStep, step)
    ? ofStep[step]
    : Object.hasOwn(ofChannel, channel)
      ? ofChannel[channel]
      : undefined;

/** Whether a failure is a vendor's, rather than the database's or a lack of ours; by how it is told to operators. */
export const isOfVendor = (why: string): boolean =>
  /^(?:MailboxesError|ChatError|ForgeError|MailError)\b|^Error: The mail could not leave/.test(why);

/** What a vendor of that name does for us; nothing where the name is not known. */
export const servedBy = (name: string): readonly Vendor[] => served.get(name) ?? [];

const served: ReadonlyMap<string, readonly Vendor[]> = new Map([
  ['OVH', ['mailboxes', 'lists']],
  ['Resend', ['mailer']],
  ['Mattermost', ['chat']],
  ['GitHub', ['organisation']],
]);
