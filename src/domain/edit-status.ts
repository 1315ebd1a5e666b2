/** Where a proposal of the editor stands, in Decap's words; a proposal carries it as a label. */
export const editStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type EditStatus = (typeof editStatuses)[number];

const prefix = 'decap-cms/';

export const labelOfStatus = (status: EditStatus): string => prefix + status;

/** The status that labels say; a proposal without one waits for a review. */
export const statusOf = (labels: readonly string[]): EditStatus =>
  editStatuses.find((status) => labels.includes(labelOfStatus(status))) ?? 'pending_review';

/** Labels with another status in the place of theirs. */
export const withStatus = (labels: readonly string[], status: EditStatus): string[] => [
  ...labels.filter((label) => !label.startsWith(prefix)),
  labelOfStatus(status),
];

/** The label of a proposal that brings pictures with an entry. */
export const pictureLabel = 'image';
