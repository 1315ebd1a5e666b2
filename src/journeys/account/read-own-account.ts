import { isAllowed } from '../../domain/permissions.ts';
import type { Services } from '../../services.ts';
import { loggedIn } from '../logged-in.ts';
import type { OwnAccount } from './own-account.ts';

/** The account of the member whose session a call carries; undefined without one, or when she may not log in now. */
export async function readOwnAccount(headers: Headers, services: Services): Promise<OwnAccount | undefined> {
  const member = await loggedIn(headers, services);
  if (!member) return undefined;
  const { actor, circumstances } = member;
  const account = await services.accounts.find(actor.id);
  const mayRead = isAllowed(actor, { action: 'read-account', account: actor.id }, circumstances);
  return account && mayRead ? { actor, account, circumstances } : undefined;
}
