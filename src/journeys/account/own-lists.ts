import type { z } from 'zod';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import { lastRunningStretch } from '../../domain/running-stretch.ts';
import { wantedLists } from '../../domain/welcome-accesses.ts';
import type { StepKey, StepRecord } from '../../ports.ts';
import type { listForm } from '../../schema/account-forms.ts';
import type { Services } from '../../services.ts';
import { addressesOf, type AccessOf } from '../accesses/access.ts';
import { joinList, leaveList } from '../accesses/lists.ts';
import { takeClaimed } from '../take-claimed.ts';
import { leftByHerself, ownChoice } from '../welcome/welcome-records.ts';
import { writeAudit } from '../write-audit.ts';
import type { OwnAccount } from './own-account.ts';

/** A mailing list, as the member whom it concerns sees it. */
export interface OwnList {
  readonly name: string;
  /** Whether one of her addresses is on it, as its vendor says. */
  readonly isOn: boolean;
  /** Whether her page puts her on it. */
  readonly isWanted: boolean;
  /** Whether she chose to be off it. */
  readonly isLeft: boolean;
}

/** The lists on which her missions put a member, and those that she was put on, by name. Each is a call of the vendor. */
export async function ownLists(own: OwnAccount, services: Services): Promise<OwnList[]> {
  const records = await services.steps.of([own.account.id]);
  const wanted = wantedOf(own);
  const left = leftByHerself(records);
  const mine = addressesOf(accessOf(own, services));
  const names = [...new Set([...wanted, ...putOn(records)])].sort();
  const read = names.map(async (name): Promise<OwnList> => {
    const on = (await services.mailingLists.subscribers(name)) ?? [];
    return {
      name,
      isOn: on.some((address) => mine.includes(address.toLowerCase())),
      isWanted: wanted.includes(name),
      isLeft: left.includes(name),
    };
  });
  return (await Promise.all(read)).filter(({ isOn, isWanted }) => isOn || isWanted);
}

/**
 * Takes a member off a list by her own choice, which the hourly welcome keeps to from then on. The choice is noted
 * first: should the vendor fail, she asks again, and nobody puts her back meanwhile.
 */
export async function leaveOwnList(
  { list }: z.infer<typeof listForm>,
  own: OwnAccount,
  services: Services,
): Promise<AccountOutcome> {
  const { clock, steps } = services;
  const records = await steps.of([own.account.id]);
  const key = keyOf(list, own);
  if (!key || ![...wantedOf(own), ...putOn(records)].includes(list)) return refused('form', 'list-unknown');
  // What cannot be claimed is there already.
  await steps.claim(key, clock.now(), clock.now());
  await steps.cancel([key], ownChoice, clock.now());
  const { hadNothing } = await leaveList(list, accessOf(own, services));
  if (!hadNothing || !leftByHerself(records).includes(list)) await note('list.leave', list, own, services);
  return done('list-left');
}

/** Puts a member on a list of hers, at once or, where the vendor fails, within the hour. */
export async function joinOwnList(
  { list }: z.infer<typeof listForm>,
  own: OwnAccount,
  services: Services,
): Promise<AccountOutcome> {
  const { clock, steps } = services;
  const key = keyOf(list, own);
  if (!key || !wantedOf(own).includes(list)) return refused('form', 'list-unknown');
  const records = await steps.of([own.account.id]);
  const choices = records.filter((record) => record.channel === list && leftByHerself([record]).length > 0);
  await steps.cancel(choices, 'joined again', clock.now());
  const access = accessOf(own, services);
  const outcome = await takeClaimed(
    key,
    { work: ({ begin }) => joinList(list, { ...access, begin }) },
    services,
  );
  if (outcome.kind === 'failed') return refused('form', 'list-later');
  // Noted as done, and yet somebody may have taken her off.
  const end = outcome.kind === 'done' ? outcome.end : await joinList(list, access);
  if (!end.hadNothing || choices.length > 0) await note('list.join', list, own, services);
  return done('list-joined');
}

const wantedOf = ({ actor, circumstances }: OwnAccount): string[] =>
  wantedLists(actor.author, circumstances.today);

/** The lists that the welcome put her on. */
const putOn = (records: readonly StepRecord[]): string[] =>
  records.filter(({ step, state }) => step === 'join-list' && state === 'done').map(({ channel }) => channel);

/** The row of the ledger that the hourly welcome reads; undefined before the first mission. */
function keyOf(list: string, { actor, circumstances }: OwnAccount): StepKey | undefined {
  const cause = lastRunningStretch(actor.author, circumstances.today)?.start;
  return cause && { member: actor.id, cause, step: 'join-list', channel: list };
}

const accessOf = ({ actor, account }: OwnAccount, services: Services): AccessOf => ({
  member: { id: actor.id, ...actor.author },
  account,
  services,
});

const note = (
  action: 'list.leave' | 'list.join',
  list: string,
  { account: { id } }: OwnAccount,
  services: Services,
): Promise<void> =>
  writeAudit(services, {
    actor: id,
    target: id,
    action,
    ...(action === 'list.leave' ? { before: list } : { after: list }),
  });
