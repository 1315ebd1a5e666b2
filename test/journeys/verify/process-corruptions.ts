import { toDay } from '../../../src/schema/day.ts';
import { aNewAccount } from '../../builders.ts';
import { end, gone, here, later, type Corruption } from './world.ts';

const mail = { key: 'bienvenue/x', to: 'x@exemple.fr', subject: 'Bienvenue', html: '<p>x</p>', text: 'x' };

/** Of the ledger, the audit, the mails and the vendors. */
export const processCorruptions: readonly Corruption[] = [
  [
    'step-lapsed',
    `${here}: join-list x`,
    ({ services: { steps } }) =>
      steps.claim(
        { member: here, cause: end, step: 'join-list', channel: 'x' },
        new Date('2026-06-29T07:10:00.000Z'),
        new Date('2026-06-29T07:00:00.000Z'),
      ),
  ],
  [
    'claim-lapsed',
    `arrivee/x/equipe: `,
    async ({ services: { arrivals, ledger } }) => {
      await arrivals.record({ id: 'x', submission: 'x', referent: gone, submittedAt: later.toISOString() });
      await ledger.claim(
        'arrivee/x/equipe',
        new Date('2026-06-29T07:10:00.000Z'),
        new Date('2026-06-29T07:00:00.000Z'),
      );
    },
  ],
  [
    'step-failing',
    `${gone}: deactivate-chat chat: Mattermost est en panne`,
    async ({ services: { steps } }) => {
      const key = { member: gone, cause: end, step: 'deactivate-chat', channel: 'chat' };
      await steps.cancel([key], 'x', later);
      await steps.claim(key, later, new Date('2026-06-29T07:00:00.000Z'));
      await steps.fail(key, 'Mattermost est en panne', later);
    },
  ],
  [
    'step-overdue',
    `${gone}: leave-lists lists`,
    ({ services: { steps } }) =>
      steps.cancel([{ member: gone, cause: end, step: 'leave-lists', channel: 'lists' }], 'x', later),
  ],
  [
    'step-overdue',
    `${here}: invite-github celeste`,
    ({ services: { steps } }) =>
      steps.cancel(
        [{ member: here, cause: toDay('2026-03-02'), step: 'invite-github', channel: 'celeste' }],
        'x',
        later,
      ),
  ],
  [
    'step-overdue',
    `${here}: restore-mailbox mailbox`,
    ({ services: { accounts } }) => accounts.change(here, { emailStatus: 'EMAIL_SUSPENDED' }),
  ],
  [
    'mail-not-sent',
    'bienvenue/x: pending',
    ({ services: { mailLog } }) => mailLog.open(mail, new Date('2026-06-29T07:00:00.000Z')),
  ],
  [
    'audit-missing',
    `${here}: welcome.open open-mailbox mailbox`,
    ({ services: { audit } }) => {
      audit.written.splice(
        audit.written.findIndex(({ after }) => after === 'open-mailbox mailbox'),
        1,
      );
    },
  ],
  [
    'audit-missing',
    `${gone}: departure.close delete-mailbox`,
    ({ services: { audit } }) => {
      audit.written.splice(
        audit.written.findIndex(({ after }) => after === 'delete-mailbox'),
        1,
      );
    },
  ],
  [
    'audit-missing',
    `${here}: arrival.publish`,
    ({ services: { audit } }) => {
      audit.written.splice(
        audit.written.findIndex(({ action }) => action === 'arrival.publish'),
        1,
      );
    },
  ],
  [
    'status-behind',
    `${gone}: EMAIL_ACTIVE`,
    ({ services: { accounts } }) => accounts.reserve(aNewAccount(gone, { emailStatus: 'EMAIL_ACTIVE' })),
  ],
  ['access-missing', `${here}: mailbox`, ({ services: { mailboxes } }) => mailboxes.remove(here)],
  ['access-missing', `${here}: github`, ({ services: { organisation } }) => organisation?.remove('celeste')],
  [
    'access-missing',
    `${here}: list set-eau-claire`,
    ({ services: { mailingLists } }) => mailingLists.unsubscribe('set-eau-claire', `${here}@communs.example`),
  ],
  [
    'access-missing',
    `${here}: chat`,
    async ({ services: { chatAccounts } }) => {
      const found = await chatAccounts?.find(`${here}@communs.example`);
      await chatAccounts?.deactivate(found?.id ?? '');
    },
  ],
  [
    'access-open',
    `${gone}: mailbox`,
    ({ services: { mailboxes } }) => mailboxes.create(gone, 'un mot de passe assez long'),
  ],
  [
    'access-open',
    `${gone}: redirections`,
    ({ services: { mailboxes } }) => mailboxes.addRedirection(gone, 'x@exemple.fr'),
  ],
  ['access-open', `${gone}: github`, ({ services: { organisation } }) => organisation?.invite('lise')],
  [
    'access-open',
    `${gone}: list incubateur`,
    ({ services: { mailingLists } }) => mailingLists.subscribe('incubateur', `${gone}@communs.example`),
  ],
  [
    'access-open',
    `${gone}: chat`,
    ({ services: { chatAccounts } }) =>
      chatAccounts?.create({ email: `${gone}@communs.example`, username: gone, firstName: '', lastName: '' }),
  ],
  ['data-not-erased', `${gone}: `, ({ services: { accounts } }) => accounts.reserve(aNewAccount(gone))],
];
