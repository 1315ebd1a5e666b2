import type { Clock, Contents } from '../../ports.ts';
import type { Jobs } from '../jobs.ts';
import type { Publications } from '../publications.ts';
import type { PublishedSite } from '../published-site.ts';
import type { SetDay } from '../set-day.ts';

/** What the local pages show and change. */
export interface Shown {
  readonly contents: Contents;
  /** Folder of the mails that were kept. */
  readonly mails: string;
  /** Folder of the chat's messages that were kept. */
  readonly messages: string;
  readonly jobs: Jobs;
  readonly publications: Publications;
  readonly served: PublishedSite['served'];
  readonly setDay: SetDay;
  readonly clock: Clock;
  readonly siteUrl: string;
}
