import { fingerprint } from '../domain/signed-link.ts';
import type { Services } from '../services.ts';
import { loginLinkMail } from '../texts/mails/login-link.ts';
import { accountAtLogin } from './account-at-login.ts';
import { sendMail } from './send-mail.ts';

/** rules.md, "Login": at most 5 links an hour and address. */
const linksAnHour = 5;
const hour = 3600;

/**
 * Sends a login link to an address, when it is the one of a member who may log in. It tells nothing of the outcome:
 * the person reads the same answer whatever the address is. `back` is a path of the site that the login leads to.
 */
export async function requestLogin(typed: string, services: Services, back?: string): Promise<void> {
  const { clock, logins, rateLimits, settings } = services;
  const address = typed.trim().toLowerCase();
  const asked = await rateLimits.hit(`login ${fingerprint(address)}`, hour, clock.now());
  const found = await accountAtLogin(address, services);
  if (asked > linksAnHour || found.kind === 'refused') return;

  const token = await logins.openLink(found.account.id);
  const query = new URLSearchParams({ jeton: token, ...(back !== undefined && { retour: back }) });
  const link = `${settings.siteUrl}/connexion/lien/?${query}`;
  const mail = loginLinkMail({ link, siteName: settings.siteName });
  await sendMail({ key: `connexion/${fingerprint(token)}`, to: address, ...mail }, services, 'secret');
}
