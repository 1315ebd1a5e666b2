/** Why something about an event of the agenda is refused. */
export type AgendaRefusal =
  /** The policy refuses. */
  | 'not-allowed'
  | 'unknown-event'
  /** The event does not take place on that day. */
  | 'unknown-day'
  /** The day is past. */
  | 'over'
  /** No channel was chosen, or none that is offered. */
  | 'no-channel'
  /** It was announced in each of the channels already. */
  | 'announced'
  /** Nobody books rooms. */
  | 'no-desk'
  /** The mail could not leave. */
  | 'not-sent';

/** How something about an event ended. */
export type AgendaOutcome<Value = undefined> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: AgendaRefusal };

/** A refusal as an outcome. */
export const refusedAgenda = (refusal: AgendaRefusal) => ({ kind: 'refused', refusal }) as const;

/** An outcome with what it gives. */
export const doneAgenda = <Value>(value: Value) => ({ kind: 'done', value }) as const;
