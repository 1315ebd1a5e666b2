import { newcomerGodparent, type NewcomerGodparent } from '../../domain/godparent-newcomer.ts';
import type { Services } from '../../services.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { godparentDay } from './read-facts.ts';

/** Where a newcomer's search stands for herself; the godparent by her name once she has accepted. */
export type ReadNewcomer = NewcomerGodparent & { readonly fullname?: string | undefined };

/** What a newcomer is told of her search now. */
export async function readNewcomerGodparent(
  newcomer: string,
  services: Pick<Services, 'accounts' | 'clock' | 'community' | 'godparents'>,
): Promise<ReadNewcomer> {
  const { accounts, community, godparents } = services;
  const [search, requests, account, day] = await Promise.all([
    godparents.search(newcomer),
    godparents.requestsOf(newcomer),
    accounts.find(newcomer),
    godparentDay(services),
  ]);
  const read = newcomerGodparent(search, requests, account?.wantsGodparent === true, day);
  if (read.state !== 'found') return read;
  return { ...read, fullname: nameInCommunity(read.godparent, await community()).fullname };
}
