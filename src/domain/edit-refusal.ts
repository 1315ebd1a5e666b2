import type { Problem } from '../content/problem.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { MissionRefusal } from './own-missions.ts';

/** A reason that says all. */
export type PlainRefusal =
  /** The policy says no. */
  | 'not-allowed'
  | 'own-change'
  /** No path of an entry, or of a picture. */
  | 'no-place'
  | 'nothing-waits'
  | 'taken'
  | 'too-long'
  | 'unreadable'
  /** What waits is no longer what was looked at. */
  | 'changed'
  | 'conflict-at-merge'
  /** Its makers work on it. */
  | 'draft'
  | 'no-picture'
  | 'heavy-picture';

/** Why an edit of the content, or a word on a proposal, is refused; `src/texts` has the words. */
export type EditRefusal =
  | { readonly reason: PlainRefusal }
  | {
      readonly reason: 'invalid';
      readonly collection: CollectionName;
      readonly problems: readonly Pick<Problem, 'field' | 'found' | 'expected'>[];
    }
  | {
      readonly reason: 'missions';
      /** Path of the field, "missions.0.end". */
      readonly field: string;
      readonly refusal: MissionRefusal | 'mission-removed' | 'end-missing';
    }
  | {
      /** Somebody else changed the file since it was opened. */
      readonly reason: 'conflict';
      /** The text that is there now, null where the file is gone. */
      readonly theirs: string | null;
    };

/** How an edit ended. */
export type Edited<Value = undefined> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: EditRefusal };

export const edited = <Value>(value: Value): Edited<Value> => ({ kind: 'done', value });

export const refusedEdit = (refusal: EditRefusal | PlainRefusal): Extract<Edited, { kind: 'refused' }> => ({
  kind: 'refused',
  refusal: typeof refusal === 'string' ? { reason: refusal } : refusal,
});
