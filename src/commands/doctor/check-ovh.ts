import { MailboxesError } from '../../adapters/mailboxes-error.ts';
import { ovhRights, type OvhRights } from '../../adapters/ovh/ovh-rights.ts';
import { ovhFindings } from '../../texts/doctor/mail.ts';
import { checkWith, said } from './check.ts';
import { row } from './row.ts';

const keyName = 'OVH, clé';

/** Where a key with exactly the rights that are needed is made. */
const tokenAddress = (domain: string): string => {
  const rights = ['GET', 'POST', 'PUT', 'DELETE'].map((method) => `${method}=/email/domain/${domain}/*`);
  return `https://eu.api.ovh.com/createToken/?${[...rights, 'GET=/auth/currentCredential'].join('&')}`;
};

/** Whether the vendor of the mailboxes takes the key, and what it may do on the community's domain. */
export const checkOvh = checkWith(
  keyName,
  ['OVH_ENDPOINT', 'OVH_APP_KEY', 'OVH_APP_SECRET', 'OVH_CONSUMER_KEY', 'COMMUNITY_DOMAIN'],
  async (settings, { timeoutMs }) => {
    const { COMMUNITY_DOMAIN: domain } = settings;
    const token = tokenAddress(domain);
    try {
      const { key, hasDomain } = await ovhRights({
        endpoint: settings.OVH_ENDPOINT,
        appKey: settings.OVH_APP_KEY,
        appSecret: settings.OVH_APP_SECRET,
        consumerKey: settings.OVH_CONSUMER_KEY,
        domain,
        timeoutMs,
      });
      return [
        row(keyName, keyFinding(key, token)),
        row('OVH, droits', rightsFinding(key, token)),
        row('OVH, domaine', hasDomain ? ovhFindings.domain(domain) : ovhFindings.noDomain(domain)),
      ];
    } catch (fault) {
      if (!(fault instanceof MailboxesError) || fault.transient) throw fault;
      return [row(keyName, ovhFindings.refused(said(fault), token))];
    }
  },
);

function keyFinding(key: OvhRights['key'], token: string) {
  if (key === undefined) return ovhFindings.key();
  if (!key.isValidated) return ovhFindings.notValidated(token);
  if (key.isBoundToNetworks) return ovhFindings.boundToNetworks(token);
  return key.endsAt === undefined ? ovhFindings.key() : ovhFindings.endingKey(key.endsAt.slice(0, 10));
}

function rightsFinding(key: OvhRights['key'], token: string) {
  if (key === undefined) return ovhFindings.unseenRights(token);
  return key.missing.length === 0 ? ovhFindings.rights() : ovhFindings.missingRights(key.missing, token);
}
