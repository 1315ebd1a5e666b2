import { acted, addressesOf, nothing, type AccessEnd, type AccessOf } from './access.ts';

/** Puts a member on a list by the address at which she works; the list is made where there is none. */
export async function joinList(list: string, access: AccessOf): Promise<AccessEnd> {
  const { member, account, services } = access;
  const { mailingLists } = services;
  const address = account?.primaryEmail ?? account?.secondaryEmail;
  if (address === undefined) throw new Error(`${member.id} has no address for the list ${list}.`);
  const subscribers = await mailingLists.subscribers(list);
  if (subscribers?.some((one) => one.toLowerCase() === address.toLowerCase())) return nothing;
  await access.begin?.();
  if (!subscribers) await mailingLists.create(list);
  await mailingLists.subscribe(list, address);
  return acted;
}

/** Takes a member off a list, by whichever of her addresses she is on it. */
export async function leaveList(list: string, access: AccessOf): Promise<AccessEnd> {
  const { mailingLists } = access.services;
  const on = (await mailingLists.subscribers(list)) ?? [];
  const mine = addressesOf(access).filter((address) => on.some((one) => one.toLowerCase() === address));
  if (mine.length > 0) await access.begin?.();
  for (const address of mine) await mailingLists.unsubscribe(list, address);
  return { hadNothing: mine.length === 0 };
}

/** Takes a member off every list. */
export async function leaveLists(access: AccessOf): Promise<AccessEnd> {
  const { mailingLists } = access.services;
  let hadNothing = true;
  for (const address of addressesOf(access))
    for (const list of await mailingLists.listsOf(address)) {
      if (hadNothing) await access.begin?.();
      await mailingLists.unsubscribe(list, address);
      hadNothing = false;
    }
  return { hadNothing };
}
