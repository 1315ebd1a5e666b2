import type { Job } from '../schema/job.ts';

/** An offer, or what a list shows of it. */
interface WithDomaines {
  readonly job: { readonly data: Pick<Job, 'domaines'> };
}

/** A few of the offers that are open, to be read instead of one: those that share a domaine with it, in their order. */
export const similarOffers = <Offer extends WithDomaines>(
  { job }: WithDomaines,
  open: readonly Offer[],
  most = 3,
): Offer[] =>
  open
    .filter((other) => other.job.data.domaines.some((domaine) => job.data.domaines.includes(domaine)))
    .slice(0, most);
