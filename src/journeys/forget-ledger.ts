import { ledgerGuard, type LedgerGuard } from '../domain/ledger-guard.ts';
import { madeOnce } from '../domain/made-once.ts';
import type { Services } from '../services.ts';
import { failureKey } from './departures/tell-lasting-failures.ts';
import { oldInBatches, type RetentionResult, type RetentionSlice } from './slice-of-retention.ts';

type LedgerServices = Pick<
  Services,
  'arrivals' | 'contents' | 'godparents' | 'ledger' | 'steps' | 'toolRequests'
>;

/** Forgets the steps of the ledger that were done before the moment, and that guard nothing any more. */
export async function forgetLedger(
  result: RetentionResult,
  slice: RetentionSlice,
  services: LedgerServices,
): Promise<void> {
  const { ledger } = services;
  const isGuarding = guardsNow(slice.before, services);
  const read = ledger.doneBefore.bind(ledger);
  for await (const keys of oldInBatches(slice, result, read, (key) => key)) {
    const idle: string[] = [];
    for (const key of keys) if (!(await isGuarding(key))) idle.push(key);
    await ledger.forget(idle);
    result.count += idle.length;
  }
}

/** How many failing steps are read. */
const mostFailing = 10_000;

/** Whether a key still guards something; what it takes to know is read once, when it is first asked. */
function guardsNow(
  before: Date,
  { arrivals, contents, godparents, steps, toolRequests }: LedgerServices,
): (key: string) => Promise<boolean> {
  const open = madeOnce(async () => new Set((await contents.proposals('open')).map(({ number }) => number)));
  const head = madeOnce(() => contents.head());
  const failing = madeOnce(async () => new Set((await steps.failing(mostFailing)).map(failureKey)));
  const isRequestGuarding = async (id: string): Promise<boolean> => {
    const request = await toolRequests.find(id);
    return request !== undefined && (request.endedAt === undefined || new Date(request.endedAt) >= before);
  };
  const isGuarding = async (guard: LedgerGuard, key: string): Promise<boolean> => {
    switch (guard.kind) {
      case 'nothing':
        return false;
      case 'arrival':
        return (await arrivals.find(guard.id)) !== undefined;
      case 'godparent-search':
        return (await godparents.search(guard.id)) !== undefined;
      case 'tool-request':
        return isRequestGuarding(guard.id);
      case 'proposal':
        return (await open()).has(guard.number);
      case 'content':
        return (await head()) === guard.head;
      case 'failing-step':
        return (await failing()).has(key);
      case 'unknown':
        return true;
    }
  };
  return (key) => isGuarding(ledgerGuard(key), key);
}
