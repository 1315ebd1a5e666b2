import type { ContentPlace } from '../../domain/content-place.ts';

/** What the audit calls an entry: a member by her id, so that her history has it; anything else with its collection. */
export const auditTarget = ({ collection, id }: ContentPlace): string =>
  collection === 'authors' ? id : `${collection}/${id}`;
