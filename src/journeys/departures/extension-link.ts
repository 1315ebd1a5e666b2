import { addDays } from '../../domain/calendar.ts';
import { startOfDay } from '../../domain/paris-time.ts';
import { isSignatureOf, signatureOf } from '../../domain/signed-link.ts';
import type { Day } from '../../schema/day.ts';
import { parseDay } from '../../schema/day.ts';
import type { Services } from '../../services.ts';

const purpose = 'mission-extension';

/** Days after the last day of a mission during which its extension can be asked for (rules.md, "Login"). */
const daysAfter = 30;

/** What the link of a reminder carries: whose mission, and its last day, which it serves to move. */
export interface ExtensionPass {
  readonly member: string;
  readonly end: Day;
  readonly key: string;
}

const wordsOf = (member: string, end: Day): string[] => [purpose, member, end];

/** The address where a member asks for a longer mission, without login. */
export function extensionLink(member: string, end: Day, settings: Services['settings']): string {
  const key = signatureOf(wordsOf(member, end), settings.linkSecret);
  return settings.siteUrl + extensionAddress({ member, end, key });
}

/** Path of the page behind a link. */
export const extensionAddress = ({ member, end, key }: ExtensionPass): string =>
  `/prolongation/?${new URLSearchParams({ membre: member, fin: end, cle: key }).toString()}`;

/** What an address carries; undefined where it is not ours, or too old: 30 days after the mission's last day. */
export function extensionPass(
  query: URLSearchParams,
  { clock, settings }: Pick<Services, 'clock' | 'settings'>,
): ExtensionPass | undefined {
  const member = query.get('membre') ?? '';
  const end = parseDay(query.get('fin') ?? '');
  const key = query.get('cle') ?? '';
  if (end === undefined || !isSignatureOf(key, wordsOf(member, end), settings.linkSecret)) return undefined;
  const isOver = clock.now().toISOString() >= startOfDay(addDays(end, daysAfter + 1));
  return isOver ? undefined : { member, end, key };
}
