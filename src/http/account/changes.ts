import type { z } from 'zod';
import type { AccountOutcome } from '../../domain/account-outcome.ts';
import type { Wish } from '../../domain/permissions.ts';
import { askForAddress } from '../../journeys/account/ask-address.ts';
import * as mailbox from '../../journeys/account/change-mailbox.ts';
import * as page from '../../journeys/account/change-page.ts';
import * as data from '../../journeys/account/change-private-data.ts';
import * as lists from '../../journeys/account/own-lists.ts';
import type { OwnAccount } from '../../journeys/account/own-account.ts';
import { changeGodparentPreferences } from '../../journeys/godparents/own-marrainages.ts';
import { undoPrimaryEmail } from '../../journeys/account/undo-primary-email.ts';
import type { WithLater } from '../../journeys/with-later.ts';
import type { WithSession } from '../../journeys/with-session.ts';
import * as forms from '../../schema/account-forms.ts';
import { godparentPreferencesForm } from '../../schema/godparent-forms.ts';
import type { Services } from '../../services.ts';
import { fieldErrors } from '../field-errors.ts';

/** What a change made of the fields that were sent: an outcome, or messages of the schema by field. */
type Received =
  AccountOutcome | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> };

/** One change that a member may ask for. */
export interface AccountChange {
  /** What the policy is asked. */
  readonly action: Extract<Wish['action'], 'change-account' | 'ask-extension'>;
  /** The page with its form. */
  readonly page: string;
  /** One form of several like it: what was sent stands in its own, and is not to be put in another. */
  readonly isOneOfMany?: boolean | undefined;
  readonly receive: (fields: object, own: OwnAccount, services: CallServices) => Promise<Received>;
}

type CallServices = Services & WithLater & WithSession;

const change = <Schema extends z.ZodType>(
  form: Schema,
  run: (form: z.output<Schema>, own: OwnAccount, services: CallServices) => Promise<AccountOutcome>,
  {
    page: path = '/compte/',
    action = 'change-account',
    isOneOfMany,
  }: Partial<Omit<AccountChange, 'receive'>> = {},
): AccountChange => ({
  action,
  isOneOfMany,
  page: path,
  async receive(fields, own, services) {
    const parsed = form.safeParse(fields);
    if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) };
    return run(parsed.data, own, services);
  },
});

/** A change whose form holds nothing but its button. */
const button = (
  run: (own: OwnAccount, services: CallServices) => Promise<AccountOutcome>,
): AccountChange => ({
  action: 'change-account',
  page: '/compte/',
  receive: (_, own, services) => run(own, services),
});

const ofLists = { page: '/compte/listes/', isOneOfMany: true };

/** Every change, by the last part of its address under `/api/account/`. */
export const accountChanges: ReadonlyMap<string, AccountChange> = new Map([
  [
    'secondary-email',
    change(forms.secondaryEmailForm, ({ secondaryEmail }, own, services) =>
      askForAddress('secondary-email', secondaryEmail, own, services),
    ),
  ],
  [
    'primary-email',
    change(forms.primaryEmailForm, ({ primaryEmail }, own, services) =>
      askForAddress('primary-email', primaryEmail, own, services),
    ),
  ],
  ['primary-email-undo', button(undoPrimaryEmail)],
  ['communication-email', change(forms.communicationEmailForm, data.changeCommunicationAddress)],
  ['private-data', change(forms.privateDataForm, data.changePrivateData)],
  ['godparent', change(forms.godparentForm, data.changeGodparentWish)],
  [
    'godparent-preferences',
    change(godparentPreferencesForm, changeGodparentPreferences, { page: '/compte/marrainage/' }),
  ],
  ['password', change(forms.passwordForm, mailbox.changeMailboxPassword)],
  ['responder', change(forms.responderForm, mailbox.setResponder)],
  ['responder-remove', button(mailbox.removeResponder)],
  ['redirection', change(forms.redirectionForm, mailbox.addRedirection)],
  ['redirection-remove', change(forms.redirectionForm, mailbox.removeRedirection, { isOneOfMany: true })],
  ['list-leave', change(forms.listForm, lists.leaveOwnList, ofLists)],
  ['list-join', change(forms.listForm, lists.joinOwnList, ofLists)],
  ['github', change(forms.githubForm, page.proposeGithub)],
  ['mission', change(forms.missionForm, page.proposeMission, { page: '/compte/missions/' })],
  [
    'extension',
    change(forms.extensionForm, page.proposeExtension, {
      page: '/compte/prolongation/',
      action: 'ask-extension',
    }),
  ],
  ['leave', change(forms.leaveForm, page.proposeLeave, { page: '/compte/depart/' })],
]);
