import type { FieldCheck } from './check-fields.ts';
import { showMessage } from './form-fields.ts';

/** The messages at the fields of a form that is being filled. */
export interface InlineChecks {
  /** Takes what the check says now; the field that has the focus gets no message that it does not have already. */
  readonly update: (check: FieldCheck, focused: string | undefined) => void;
  readonly leave: (field: string) => void;
  /** Takes a change of a field: what the server said of it is over. */
  readonly change: (field: string) => void;
  /** Shows messages of the server, or of a check before sending. */
  readonly refuse: (messages: Readonly<Record<string, string>>) => void;
  /** Takes every message away. */
  readonly clear: () => void;
  readonly hasMessage: (field: string) => boolean;
}

/** What the server said of a field is over, too, once one of these has changed. */
const judgedWith: Readonly<Record<string, readonly string[]>> = {
  start: ['end', 'endReason'],
  end: ['endReason'],
  status: ['endReason'],
};

/**
 * Shows a field's message once the person has left the field, and from then on while she types when it has one: nobody
 * is told of a fault before she has finished. What was refused at sending stays until the field changes.
 */
export function inlineChecks(): InlineChecks {
  const left = new Set<string>();
  const shown = new Map<string, string>();
  const refused = new Map<string, string>();

  const show = (field: string, message: string | undefined): void => {
    if (shown.get(field) === message) return;
    if (message === undefined) shown.delete(field);
    else shown.set(field, message);
    showMessage(field, message);
  };

  return {
    hasMessage: (field) => shown.has(field),
    update({ faults, advice }, focused) {
      const messages: Readonly<Record<string, string>> = { ...advice, ...faults };
      for (const field of left)
        if (field !== focused || shown.has(field)) show(field, refused.get(field) ?? messages[field]);
    },
    leave: (field) => left.add(field),
    change(field) {
      for (const judged of [field, ...(judgedWith[field] ?? [])]) refused.delete(judged);
    },
    refuse(messages) {
      for (const [field, message] of Object.entries(messages)) {
        left.add(field);
        refused.set(field, message);
        show(field, message);
      }
    },
    clear() {
      for (const field of shown.keys()) showMessage(field, undefined);
      for (const held of [left, shown, refused]) held.clear();
    },
  };
}
