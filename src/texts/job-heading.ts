import type { Job } from '../schema/job.ts';

/** The heading of an offer: the roles that it looks for, else its title. */
export const jobHeading = (job: Job): string => job.roles ?? job.title ?? 'Offre de recrutement';
