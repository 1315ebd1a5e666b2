import type { Services } from '../../services.ts';

/**
 * Records that the search of a newcomer's godparent has begun; the next run asks somebody. False where she wants none,
 * has no account, or where it was begun: safe to repeat. One that stopped begins its next round.
 */
export async function beginGodparentSearch(
  id: string,
  { accounts, clock, godparents }: Pick<Services, 'accounts' | 'clock' | 'godparents'>,
): Promise<boolean> {
  const account = await accounts.find(id);
  return account?.wantsGodparent === true && godparents.begin(account.id, clock.now());
}
