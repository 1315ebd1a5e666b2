import type { Day } from '../schema/day.ts';
import { stepLabels } from './messages.ts';
import { startProgress, type Progress } from './progress.ts';
import type { PublishedSite } from './published-site.ts';

/** Why the site is published again. */
export type PublicationReason =
  | {
      readonly kind: 'proposal';
      readonly number: number;
      /** How long its merge took, in milliseconds. */
      readonly mergedIn: number;
    }
  | { readonly kind: 'day' | 'again' };

/** A publication of the site, under way or ended. */
export interface Publication {
  readonly id: number;
  readonly reason: PublicationReason;
  readonly progress: Progress;
}

/** The publications since the start of the platform. */
export interface Publications {
  /** Starts one; the site stays as it is until it succeeds. */
  start(reason: PublicationReason): Publication;
  find(id: number): Publication | undefined;
  latest(): Publication | undefined;
  /** Starts one when the day is another than the last one was for. */
  followDay(): void;
}

export interface PublicationsOptions {
  readonly published: Pick<PublishedSite, 'rebuild' | 'served'>;
  /** What follows a merge at once, whatever becomes of the site. */
  readonly merged: () => Promise<unknown>;
  /** What follows once the merge is online. */
  readonly online: () => Promise<unknown>;
  readonly today: () => Day;
  readonly stop: AbortSignal;
}

/** Publishes the site again, in steps that a page can follow. */
export function openPublications({
  published,
  merged,
  online,
  today,
  stop,
}: PublicationsOptions): Publications {
  const all: Publication[] = [];
  let day = published.served().day;

  function start(reason: PublicationReason): Publication {
    day = today();
    const isMerge = reason.kind === 'proposal';
    const progress = startProgress(
      async (step) => {
        if (isMerge) await step(stepLabels.merged, merged);
        await published.rebuild(step, stop);
        if (isMerge) await step(stepLabels.online, online);
      },
      isMerge ? [{ label: stepLabels.merge, milliseconds: reason.mergedIn }] : [],
    );
    const publication = { id: all.length + 1, reason, progress };
    all.push(publication);
    return publication;
  }

  return {
    start,
    find: (id) => all[id - 1],
    latest: () => all.at(-1),
    followDay() {
      if (today() !== day) start({ kind: 'day' });
    },
  };
}
