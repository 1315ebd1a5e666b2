import type { Services } from '../services.ts';
import { writeAudit } from './write-audit.ts';

/** Ends this session, or all of the member's, which the audit records; the cookies to set. */
export async function logOutOf(
  where: 'here' | 'everywhere',
  headers: Headers,
  services: Pick<Services, 'audit' | 'clock' | 'logins'>,
): Promise<readonly string[]> {
  const member = where === 'everywhere' ? await services.logins.member(headers) : undefined;
  const cookies = await services.logins.logout(headers, where);
  if (member !== undefined)
    await writeAudit(services, { actor: member, action: 'account.logout-everywhere', target: member });
  return cookies;
}
