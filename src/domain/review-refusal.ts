/** Why a proposal is not reviewed; `src/texts` has the words. */
const reviewRefusals = [
  'not-allowed',
  'own-change',
  'nothing-waits',
  /** What waits is no longer what was looked at. */
  'changed',
  'conflict-at-merge',
  /** Its makers work on it: a change was asked for, or they have not sent it yet. */
  'draft',
  'approved',
  'closed',
] as const;

export type ReviewRefusal = (typeof reviewRefusals)[number];

/** How a step of a review ended. */
export type Reviewed<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: ReviewRefusal };

export const reviewed = <Value>(value: Value): Reviewed<Value> => ({ kind: 'done', value });

export const refusedReview = (refusal: ReviewRefusal): Extract<Reviewed<never>, { kind: 'refused' }> => ({
  kind: 'refused',
  refusal,
});

/** Whether a reason is one of a review's. */
export const isReviewRefusal = (reason: string): reason is ReviewRefusal =>
  (reviewRefusals as readonly string[]).includes(reason);
