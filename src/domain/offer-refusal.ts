/** Why an answer for an offer is refused. */
export type OfferRefusal =
  /** The policy refuses. */
  | 'not-allowed'
  | 'unknown-offer'
  /** It is closed, or its closing waits for an approval. */
  | 'already-closed'
  /** Somebody else changed the offer at the same moment. */
  | 'changed-meanwhile';

/** How an answer for an offer ended. */
export type OfferOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: OfferRefusal };

/** A refusal as an outcome. */
export const refusedOffer = (refusal: OfferRefusal) => ({ kind: 'refused', refusal }) as const;
