import { addDomain, removeDomain } from '../../journeys/console/keep-domains.ts';
import { resendMail } from '../../journeys/console/resend-mail.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { domainForm, domainRemovalForm, resendForm } from '../../schema/console-forms.ts';
import type { Services } from '../../services.ts';
import {
  domainRefusalText,
  resendFailureText,
  resendRefusalText,
  unknownDomain,
} from '../../texts/console.ts';
import { fieldErrors } from '../field-errors.ts';
import type { ChangeOutcome, ConsoleChange, Fields } from './change-outcome.ts';
import { eraseChange } from './erasure.ts';
import { assignChange, restartChange } from './godparent-changes.ts';
import { receiveHold, receiveRelease, receiveRetry } from './movement-changes.ts';

const statuses = { failed: 502, unknown: 404, 'too-soon': 429 } as const;

async function receiveResend(
  fields: Fields,
  { actor }: LoggedIn,
  services: Services,
): Promise<ChangeOutcome> {
  const parsed = resendForm.safeParse(fields);
  const outcome = parsed.success ? await resendMail(parsed.data.cle, actor.id, services) : 'unknown';
  if (outcome === 'sent') return { kind: 'done', notice: 'renvoye' };
  if (outcome === 'failed' || outcome === 'unknown' || outcome === 'too-soon')
    return { kind: 'refused', status: statuses[outcome], message: resendFailureText[outcome] };
  return { kind: 'refused', status: 422, message: resendRefusalText[outcome] };
}

async function receiveDomain(
  fields: Fields,
  { actor }: LoggedIn,
  services: Services,
): Promise<ChangeOutcome> {
  const parsed = domainForm.safeParse(fields);
  if (!parsed.success) return { kind: 'refused', status: 422, errors: fieldErrors(parsed.error) };
  const { domaine, confirme } = parsed.data;
  const outcome = await addDomain(domaine, confirme, actor.id, services);
  if (outcome === 'added') return { kind: 'done', notice: 'ajoute' };
  const warned = outcome === 'public-provider';
  return { kind: 'refused', status: 422, errors: { domaine: domainRefusalText[outcome] }, warned };
}

async function receiveRemoval(
  fields: Fields,
  { actor }: LoggedIn,
  services: Services,
): Promise<ChangeOutcome> {
  const parsed = domainRemovalForm.safeParse(fields);
  const isRemoved = parsed.success && (await removeDomain(parsed.data.domaine, actor.id, services));
  return isRemoved
    ? { kind: 'done', notice: 'retire' }
    : { kind: 'refused', status: 404, message: unknownDomain };
}

/** The actions of the console, by the last word of their address. */
export const consoleChanges: ReadonlyMap<string, ConsoleChange> = new Map([
  ['resend-mail', { page: '/console/courriels/', receive: receiveResend }],
  ['add-domain', { page: '/console/domaines/', receive: receiveDomain }],
  ['godparent-restart', restartChange],
  ['godparent-assign', assignChange],
  ['erase-account', eraseChange],
  ['remove-domain', { page: '/console/domaines/', receive: receiveRemoval }],
  ['retry-member', { page: '/console/mouvements/', receive: receiveRetry }],
  ['hold-member', { page: '/console/suspensions/', receive: receiveHold }],
  ['release-member', { page: '/console/suspensions/', receive: receiveRelease }],
]);
