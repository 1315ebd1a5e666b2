import type { ChatAccount } from '../../ports.ts';
import { acted, addressesOf, nothing, type AccessEnd, type AccessOf } from './access.ts';

/** A member's account on the chat, found by one of her addresses; undefined without one, or without a chat. */
export async function chatAccountOf(access: AccessOf): Promise<ChatAccount | undefined> {
  const { chatAccounts } = access.services;
  if (!chatAccounts) return undefined;
  for (const address of addressesOf(access)) {
    const found = await chatAccounts.find(address);
    if (found) return found;
  }
  return undefined;
}

/** Gives a member an account in the community's team: a new one, or hers again. */
export async function joinChat(access: AccessOf): Promise<AccessEnd> {
  const { chatAccounts } = access.services;
  if (!chatAccounts) return nothing;
  const found = await chatAccountOf(access);
  if (found?.state === 'active' && found.inCommunity) return { hadNothing: true, reference: found.id };
  const { account, knownChat, member } = access;
  const id = found?.id ?? knownChat;
  if (id !== undefined) {
    await access.begin?.();
    await chatAccounts.join(id);
    return { ...acted, reference: id };
  }
  const email = account?.primaryEmail ?? account?.secondaryEmail;
  if (email === undefined) throw new Error(`${member.id} has no address for an account on the chat.`);
  await access.begin?.();
  const [firstName = '', ...rest] = member.fullname.split(' ');
  const made = await chatAccounts.create({ email, username: member.id, firstName, lastName: rest.join(' ') });
  return { ...acted, reference: made.id };
}

/** Moves a member from the community's team to the alumni. */
export async function moveToAlumni(access: AccessOf): Promise<AccessEnd> {
  const found = await chatAccountOf(access);
  const id = found?.id ?? access.knownChat;
  if (id === undefined) return nothing;
  const isMoved =
    found !== undefined && (found.state === 'deactivated' || (found.inAlumni && !found.inCommunity));
  if (isMoved) return { hadNothing: true, reference: id };
  await access.begin?.();
  await access.services.chatAccounts?.moveToAlumni(id);
  return { ...acted, reference: id };
}

/** Deactivates a member's account. */
export async function deactivateChat(access: AccessOf): Promise<AccessEnd> {
  const found = await chatAccountOf(access);
  const id = found?.id ?? access.knownChat;
  if (id === undefined || found?.state === 'deactivated') return nothing;
  await access.begin?.();
  await access.services.chatAccounts?.deactivate(id);
  return { ...acted, reference: id };
}
