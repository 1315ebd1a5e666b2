import { pathOf } from '../../domain/content-place.ts';
import { entryTitle } from '../../domain/entry-title.ts';
import { pageAddress } from '../../domain/page-address.ts';
import { proposedOn, type ProposedChange } from '../../domain/proposal-branch.ts';
import type { Contribution } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { editLiveMail } from '../../texts/mails/edit-live.ts';
import { attempt, type Failure } from '../attempt.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';

type LiveServices = Pick<
  Services,
  | 'accounts'
  | 'clock'
  | 'community'
  | 'contents'
  | 'contributions'
  | 'mailer'
  | 'mailLog'
  | 'publishedFiles'
  | 'settings'
>;
type Merged = Contribution & { readonly mergedAt: string };

/** No list of the site has its pictures: one is taken for published this long after its merge, in milliseconds. */
const pictureTakes = 3_600_000;

/**
 * Looks whether the edits that were approved are on the published site, and tells their makers, once. Each branch can
 * be looked at again; one that fails keeps no other from it. The branches whose edits are there now.
 */
export async function seeLiveEdits(services: LiveServices, failed: Failure[]): Promise<string[]> {
  const merged = (await services.contributions.underWay()).filter(
    (held): held is Merged => held.mergedAt !== undefined,
  );
  const live: string[] = [];
  for (const [branch, held] of Map.groupBy(merged, (one) => one.branch)) {
    const change = proposedOn(branch);
    const isLive =
      change && (await attempt(`${branch}, publication`, failed, () => see(branch, change, held, services)));
    if (isLive === true) live.push(branch);
  }
  return live;
}

async function see(
  branch: string,
  change: ProposedChange,
  held: readonly Merged[],
  services: LiveServices,
): Promise<boolean> {
  const { clock, contributions } = services;
  if (change.kind === 'picture') {
    if (!held.every(({ mergedAt }) => clock.now().getTime() - Date.parse(mergedAt) > pictureTakes))
      return false;
  } else {
    if (!(await isPublished(change, services))) return false;
    for (const one of held) await tell(one, change, services);
  }
  await contributions.live(branch, clock.now());
  return true;
}

async function isPublished(
  { place }: ProposedChange,
  { contents, publishedFiles }: LiveServices,
): Promise<boolean> {
  const path = pathOf(place);
  const published = (await publishedFiles(place.collection)).find((file) => file.path === path);
  return published?.text === (await contents.read(path));
}

async function tell(
  { member, mergedAt, proposal }: Merged,
  { place }: ProposedChange,
  services: LiveServices,
): Promise<void> {
  const { clock, settings } = services;
  const community = await services.community();
  const mail = editLiveMail({
    firstName: nameInCommunity(member, community).firstName,
    collection: place.collection,
    title: entryTitle(place, community),
    minutes: Math.max(1, Math.round((clock.now().getTime() - Date.parse(mergedAt)) / 60_000)),
    pageLink: `${settings.siteUrl}${pageAddress(place) ?? '/'}`,
    siteName: settings.siteName,
  });
  const to = await mailAddressOf(member, services);
  await sendMail({ key: `cms/${proposal ?? mergedAt}/en-ligne/${member}`, to, ...mail }, services);
}
