import { randomBytes } from 'node:crypto';
import { mailboxOf } from '../../domain/community-mailbox.ts';
import type { Services } from '../../services.ts';
import { acted, changeEmailStatus, nothing, type AccessEnd, type AccessOf } from './access.ts';

/** 30 characters that nobody knows: the member chooses her own by her account. */
const unknownPassword = (): string => randomBytes(30).toString('base64url').slice(0, 30);

/**
 * Gives a member the address that she should have: her administration's, which she keeps; the redirection of an
 * attributaire; otherwise a mailbox, made or opened again (rules.md, "E-mail states"). Throws where her own address,
 * which every other depends on, is not known.
 */
export async function openMailbox(access: AccessOf): Promise<AccessEnd> {
  const { member, account, services } = access;
  if (!account) throw new Error(`${member.id} has no account: nobody knows an address of hers.`);
  if (account.primaryEmail !== undefined && mailboxOf(account, services.settings) === undefined) {
    await changeEmailStatus('EMAIL_ACTIVE', access);
    return nothing;
  }
  if (account.secondaryEmail === undefined)
    throw new Error(`${member.id} has no secondary address: a mailbox could not be told of.`);
  return member.memberType === 'attributaire'
    ? openRedirection(account.secondaryEmail, access)
    : openOwnMailbox(access);
}

async function openRedirection(to: string, access: AccessOf): Promise<AccessEnd> {
  const { member, services } = access;
  const name = `${member.id.toLowerCase()}-attr`;
  const address = `${name}@${services.settings.communityDomain}`;
  const isThere = (await services.mailboxes.redirections(name)).includes(to.toLowerCase());
  if (!isThere) {
    await access.begin?.();
    await changeEmailStatus('EMAIL_REDIRECTION_PENDING', access);
    await services.mailboxes.addRedirection(name, to);
  }
  await changeEmailStatus('EMAIL_REDIRECTION_ACTIVE', await fresh(access), address);
  return { hadNothing: isThere };
}

async function openOwnMailbox(access: AccessOf): Promise<AccessEnd> {
  const { member, account, services } = access;
  const name = (account && mailboxOf(account, services.settings)) ?? member.id.toLowerCase();
  const address = `${name}@${services.settings.communityDomain}`;
  const status = account?.emailStatus;
  if (!(await services.mailboxes.exists(name))) {
    await access.begin?.();
    const isSecond = status === 'EMAIL_DELETED' || status === 'EMAIL_RECREATION_PENDING';
    await changeEmailStatus(isSecond ? 'EMAIL_RECREATION_PENDING' : 'EMAIL_CREATION_PENDING', access);
    await services.mailboxes.create(name, unknownPassword());
    await changeEmailStatus('EMAIL_ACTIVE_PASSWORD_SETTING_PENDING', await fresh(access), address);
    return acted;
  }
  if (status === 'EMAIL_ACTIVE' || status === 'EMAIL_ACTIVE_PASSWORD_SETTING_PENDING') return nothing;
  // Made by a run that died, or suspended: nobody knows its password.
  await access.begin?.();
  await changeEmailStatus('EMAIL_ACTIVE_PASSWORD_SETTING_PENDING', access, address);
  return acted;
}

const fresh = async (access: AccessOf): Promise<AccessOf> => ({
  ...access,
  account: await access.services.accounts.find(access.member.id),
});

/** The names at the community under which a member may have a mailbox or a redirection. */
function namesOf({ member, account, services: { settings } }: AccessOf): string[] {
  const named = account && mailboxOf(account, settings);
  if (account?.primaryEmail !== undefined && named === undefined) return [];
  const own = named ?? member.id.toLowerCase();
  return member.memberType === 'attributaire'
    ? [...new Set([own, `${member.id.toLowerCase()}-attr`])]
    : [own];
}

/** The address of an administration, which the community does not close. */
const keepsAddress = ({ account, services: { settings } }: AccessOf): boolean =>
  account?.primaryEmail !== undefined && mailboxOf(account, settings) === undefined;

/** Suspends a member's mailbox: nobody opens it any more, and nothing in it is lost. */
export async function suspendMailbox(access: AccessOf): Promise<AccessEnd> {
  if (keepsAddress(access)) {
    await changeEmailStatus('EMAIL_EXPIRED', access);
    return nothing;
  }
  const { mailboxes } = access.services;
  const there = await existing(namesOf(access), mailboxes);
  if (there.length === 0) return nothing;
  await access.begin?.();
  for (const name of there) await mailboxes.suspend(name);
  await changeEmailStatus('EMAIL_SUSPENDED', access);
  return acted;
}

/** Deletes a member's mailbox with its automatic reply. */
export async function deleteMailbox(access: AccessOf): Promise<AccessEnd> {
  const { mailboxes } = access.services;
  const there = await existing(namesOf(access), mailboxes);
  if (there.length > 0) await access.begin?.();
  for (const name of there) {
    await mailboxes.removeResponder(name);
    await mailboxes.remove(name);
  }
  if (!keepsAddress(access)) await changeEmailStatus('EMAIL_DELETED', access);
  return { hadNothing: there.length === 0 };
}

/** Deletes the redirections of a member's addresses at the community. */
export async function deleteRedirections(access: AccessOf): Promise<AccessEnd> {
  const { mailboxes } = access.services;
  let hadNothing = true;
  for (const name of namesOf(access))
    for (const to of await mailboxes.redirections(name)) {
      if (hadNothing) await access.begin?.();
      await mailboxes.removeRedirection(name, to);
      hadNothing = false;
    }
  return { hadNothing };
}

async function existing(names: readonly string[], mailboxes: Services['mailboxes']): Promise<string[]> {
  const there: string[] = [];
  for (const name of names) if (await mailboxes.exists(name)) there.push(name);
  return there;
}
