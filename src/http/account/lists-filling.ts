import type { AccountState } from '../../journeys/account/account-state.ts';
import { ownLists, type OwnList } from '../../journeys/account/own-lists.ts';
import type { Services } from '../../services.ts';
import { listStateText, listTitle } from '../../texts/lists.ts';
import type { Filling } from '../fill-page.ts';
import { logFault } from '../log/log-fault.ts';

/** What `/compte/listes/` shows: the lists that concern her, and a button for each. */
export async function listsFilling(
  state: AccountState,
  _: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const lists = await known(state, services);
  return {
    shown: { 'listes-injoignables': lists === undefined, 'aucune-liste': lists?.length === 0 },
    lists: { liste: (lists ?? []).map((list) => fillingOf(list, state, services)) },
  };
}

async function known(state: AccountState, services: Services): Promise<OwnList[] | undefined> {
  try {
    return await ownLists(state, services);
  } catch (fault) {
    logFault('GET /compte/listes/, the lists', fault);
    return undefined;
  }
}

function fillingOf(list: OwnList, { mayChange }: AccountState, { settings }: Services): Filling {
  const { isOn, isWanted, isLeft, name } = list;
  return {
    facts: {
      'liste-nom': listTitle(name),
      'liste-adresse': `${name}@${settings.communityDomain}`,
      'liste-etat': listStateText(list),
    },
    shown: {
      quitter: mayChange && (isOn || (isWanted && !isLeft)),
      rejoindre: mayChange && isWanted && !isOn,
    },
    values: { list: name },
  };
}
