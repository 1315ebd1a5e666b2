import { describeFault } from '../../domain/describe-fault.ts';
import type { Disagreement } from '../../domain/verify/disagreement.ts';
import type { Services } from '../../services.ts';
import { contentAgrees } from './content-agrees.ts';
import { forgeAgrees } from './forge-agrees.ts';
import { readKnown, type Known } from './known.ts';
import { ledgerAgrees } from './ledger-agrees.ts';
import { peopleAgree } from './people-agree.ts';
import { recordsAgree } from './records-agree.ts';
import { vendorsAgree, type VendorPart } from './vendors-agree.ts';

const checks = {
  content: contentAgrees,
  forge: forgeAgrees,
  people: peopleAgree,
  ledger: ledgerAgrees,
  records: recordsAgree,
} as const;

export type CheckName = keyof typeof checks;

/** A part that was not looked at: its vendor is not set (no cause), or does not answer. */
export interface Unchecked {
  readonly part: CheckName | VendorPart;
  readonly cause?: string | undefined;
}

/** What a look at the whole found. */
export interface Verification {
  readonly found: readonly Disagreement[];
  readonly unchecked: readonly Unchecked[];
  /** How much was looked at. */
  readonly counts: Readonly<Record<'files' | 'members' | 'accounts' | 'arrivals' | 'steps', number>>;
}

/**
 * Looks whether content, database, forge and vendors agree (design.md, "Invariants"). Nothing is changed anywhere. A
 * part that fails keeps no other from being looked at; throws where the published content or the database can't be read.
 */
export async function verify(services: Services): Promise<Verification> {
  const known = await readKnown(services);
  const found: Disagreement[] = [];
  const unchecked: Unchecked[] = [];
  for (const [part, check] of Object.entries(checks) as [CheckName, (typeof checks)[CheckName]][])
    try {
      found.push(...(await check(known, services)));
    } catch (fault) {
      unchecked.push({ part, cause: describeFault(fault) });
    }
  const vendors = await vendorsAgree(known, services);
  found.push(...vendors.found);
  for (const [part, cause] of vendors.unasked) unchecked.push({ part, cause });
  return { found, unchecked, counts: countsOf(known) };
}

const countsOf = ({ accounts, arrivals, files, members, recordsOf }: Known): Verification['counts'] => ({
  files: files.length,
  members: members.length,
  accounts: accounts.length,
  arrivals: arrivals.length,
  steps: [...recordsOf.values()].flat().length,
});
