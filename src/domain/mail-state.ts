import type { MailState } from '../schema/mail-state.ts';

/**
 * The states in the order in which a mail takes them. The vendor's news come late, twice and in any order: what comes
 * later in this list is never hidden by what comes earlier, so a mail that bounced stays one that bounced.
 */
const order: readonly MailState[] = ['pending', 'sent', 'delivered', 'failed', 'bounced', 'complained'];

/** The states that news of a state replace. */
export const statesBefore = (state: MailState): readonly MailState[] => order.slice(0, order.indexOf(state));

/** The states that a person should look at: the mail did not reach its reader, or was not wanted. */
export const troubledStates: readonly MailState[] = ['failed', 'bounced', 'complained'];

/** The text of a secret mail, such as a login link, is never recorded. */
export const isSecret = ({ html, text }: { readonly html: string; readonly text: string }): boolean =>
  html === '' && text === '';

/** Why a mail cannot be sent again. */
export type ResendRefusal = 'secret' | 'on-its-way' | 'delivered' | 'unwanted';

const refusals: Partial<Record<MailState, ResendRefusal>> = {
  pending: 'on-its-way',
  delivered: 'delivered',
  complained: 'unwanted',
};

/** Why a mail cannot be sent again from the console; undefined for one that can. */
export const resendRefusal = (mail: {
  readonly state: MailState;
  readonly html: string;
  readonly text: string;
}): ResendRefusal | undefined => (isSecret(mail) ? 'secret' : refusals[mail.state]);

const resent = /\/renvoi-\d+$/;

/** The key of a mail that is sent again for the `count`th time, whichever of its sendings one starts from. */
export const resendKey = (key: string, count: number): string =>
  `${key.replace(resent, '')}/renvoi-${String(count)}`;
