import type { TypedValues } from './check-fields.ts';

/** What was typed, kept for this tab only and until the form is accepted. */
export interface Draft {
  /** What was kept; undefined for nothing. */
  readonly read: () => TypedValues | undefined;
  readonly keep: (values: TypedValues) => void;
  readonly clear: () => void;
}

const key = 'arrivee';

/** The draft in a tab's storage; `undefined` for a browser that lets nothing be kept: then nothing is. */
export const draftIn = (storage: Storage | undefined): Draft => ({
  read: () => parseDraft(storage?.getItem(key) ?? ''),
  keep: (values) => storage?.setItem(key, JSON.stringify(values)),
  clear: () => storage?.removeItem(key),
});

/** The storage of this tab; undefined where the visitor's settings forbid it. */
export function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    // A browser that refuses to keep anything throws at the mere name; the form works without.
    return undefined;
  }
}

/** Text values by field, some of them not empty; a text of another shape counts as no draft. */
function parseDraft(text: string): TypedValues | undefined {
  if (text === '') return undefined;
  const values = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return values.length === 0 ? undefined : Object.fromEntries(values);
}
