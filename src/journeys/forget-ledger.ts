import { ledgerGuard, type LedgerGuard } from '../domain/ledger-guard.ts';
import type { Services } from '../services.ts';
import { failureKey } from './departures/tell-lasting-failures.ts';
import type { RetentionResult, RetentionSlice } from './slice-of-retention.ts';

type LedgerServices = Pick<
  Services,
  'arrivals' | 'contents' | 'godparents' | 'ledger' | 'steps' | 'toolRequests'
>;

/** Forgets the steps of the ledger that were done before the moment, and that guard nothing any more. */
export async function forgetLedger(
  result: RetentionResult,
  { before, batch, isOver }: RetentionSlice,
  services: LedgerServices,
): Promise<void> {
  const { ledger } = services;
  const isGuarding = guardsNow(before, services);
  let after: string | undefined;
  do {
    if (isOver()) {
      result.isComplete = false;
      return;
    }
    const keys = await ledger.doneBefore(before, batch, after);
    after = keys.length < batch ? undefined : keys.at(-1);
    const idle: string[] = [];
    for (const key of keys) if (!(await isGuarding(key))) idle.push(key);
    await ledger.forget(idle);
    result.count += idle.length;
  } while (after !== undefined);
}

/** How many failing steps are read. */
const mostFailing = 10_000;

/** Whether a key still guards something; what it takes to know is read once, when it is first asked. */
function guardsNow(
  before: Date,
  { arrivals, contents, godparents, steps, toolRequests }: LedgerServices,
): (key: string) => Promise<boolean> {
  const open = once(async () => new Set((await contents.proposals('open')).map(({ number }) => number)));
  const head = once(() => contents.head());
  const failing = once(async () => new Set((await steps.failing(mostFailing)).map(failureKey)));
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

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= read());
}
