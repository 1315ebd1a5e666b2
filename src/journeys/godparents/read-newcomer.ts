import { newcomerGodparent, type NewcomerGodparent } from '../../domain/godparent-newcomer.ts';
import type { Services } from '../../services.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { godparentDay } from './read-facts.ts';

/** Where a newcomer's search stands for herself; the godparent by her name once she has accepted. */
export type ReadNewcomer = NewcomerGodparent & { readonly fullname?: string | undefined };

/** What a newcomer is told of her search now; `wantsGodparent` is what her account says. */
export async function readNewcomerGodparent(
  newcomer: string,
  wantsGodparent: boolean,
  services: Pick<Services, 'clock' | 'community' | 'godparents'>,
): Promise<ReadNewcomer> {
  const { community, godparents } = services;
  const [search, requests, day] = await Promise.all([
    godparents.search(newcomer),
    godparents.requestsOf(newcomer),
    godparentDay(services),
  ]);
  const read = newcomerGodparent(search, requests, wantsGodparent, day);
  if (read.state !== 'found') return read;
  return { ...read, fullname: nameInCommunity(read.godparent, await community()).fullname };
}
