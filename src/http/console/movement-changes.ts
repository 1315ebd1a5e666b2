import { holdMember, releaseMember } from '../../journeys/console/hold-member.ts';
import { retryMember } from '../../journeys/console/retry-member.ts';
import { holdForm, memberForm, releaseForm } from '../../schema/console-forms.ts';
import { holdRefusalText, movementTexts, retryFailedText } from '../../texts/movements.ts';
import { fieldErrors } from '../field-errors.ts';
import type { ChangeOutcome, ConsoleChange } from './change-outcome.ts';

type Receive = ConsoleChange['receive'];

const refused = (status: 404 | 409 | 422 | 502, message: string): ChangeOutcome => ({
  kind: 'refused',
  status,
  message,
});

/** Tries again, now, what fails for a member. */
export const receiveRetry: Receive = async (fields, { actor }, services) => {
  const parsed = memberForm.safeParse(fields);
  const outcome = parsed.success
    ? await retryMember(parsed.data.membre, actor.id, services)
    : ({ kind: 'unknown' } as const);
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', notice: 'relance' };
    case 'waiting':
      return { kind: 'done', notice: 'patience' };
    case 'unknown':
      return refused(404, movementTexts.retryUnknown);
    case 'nothing':
      return refused(409, movementTexts.retryNothing);
    case 'elsewhere':
      return refused(409, movementTexts.retryElsewhere);
    case 'failed':
      return refused(502, retryFailedText(outcome.step, outcome.why));
  }
};

/** Closes nothing for a member through a day. */
export const receiveHold: Receive = async (fields, { actor }, services) => {
  const parsed = holdForm.safeParse(fields);
  if (!parsed.success) return { kind: 'refused', status: 422, errors: fieldErrors(parsed.error) };
  const { membre: member, jusquau: until, motif: reason } = parsed.data;
  const outcome = await holdMember({ member, until, reason }, actor.id, services);
  if (outcome === 'held') return { kind: 'done', notice: 'suspendu' };
  const { field, message } = holdRefusalText[outcome];
  return { kind: 'refused', status: 422, errors: { [field]: message } };
};

/** Lets a member's departure go on. */
export const receiveRelease: Receive = async (fields, { actor }, services) => {
  const parsed = releaseForm.safeParse(fields);
  const isReleased = parsed.success && (await releaseMember(parsed.data.leve, actor.id, services));
  return isReleased ? { kind: 'done', notice: 'repris' } : refused(404, movementTexts.notHeld);
};
