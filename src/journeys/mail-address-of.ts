import { communicationAddress } from '../domain/communication-address.ts';
import type { Services } from '../services.ts';

/** Where a member reads the community's mails: the address of her account, else the one that the community gave her. */
export async function mailAddressOf(
  id: string,
  { accounts, settings }: Pick<Services, 'accounts' | 'settings'>,
): Promise<string> {
  const account = await accounts.find(id);
  return (account && communicationAddress(account)) ?? `${id}@${settings.communityDomain}`;
}
