import { z } from 'zod';
import type { Proposal } from '../../ports.ts';

/** A pull request as its file keeps it. */
export const pullRecord = z.object({
  number: z.int().positive(),
  branch: z.string(),
  title: z.string(),
  body: z.string(),
  labels: z.array(z.string()),
  reviewers: z.array(z.string()),
  state: z.enum(['open', 'merged', 'closed']),
  comments: z.array(z.string()).default([]),
  /** The commit that is proposed. */
  head: z.string(),
  /** Fingerprint of the changes that were asked for. */
  changes: z.string(),
  /** The merge that was made, or was about to be made when the process ended. */
  merge: z.object({ commit: z.string(), approver: z.string(), at: z.string() }).optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type PullRecord = z.infer<typeof pullRecord>;

/** The proposal that a record stands for. */
export const toProposal = (record: PullRecord): Proposal => ({
  number: record.number,
  branch: record.branch,
  title: record.title,
  body: record.body,
  labels: record.labels,
  reviewers: record.reviewers,
  state: record.state,
  head: record.head,
  url: `/local/propositions/${record.number}`,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
});
