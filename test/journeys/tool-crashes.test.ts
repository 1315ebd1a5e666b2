import { describe, expect, it, vi } from 'vitest';
import { expireToolAccesses } from '../../src/journeys/tools/expire-tool-accesses.ts';
import type { ToolRequest } from '../../src/ports.ts';
import { throughAct } from '../fakes/failing-services.ts';
import { filledRequest, people, toolTrial, type ToolTrial } from '../functions/tool-trial.ts';

/** Calls that a crash can stand before, or after. */
const counted = /^(?:toolRequests|ledger|audit|mailLog|mailer)\./;

const { requester, approver } = people;
type Step = (trial: ToolTrial, id: string) => Promise<unknown>;

const decide =
  (action: string, fields: object, as: string): Step =>
  (trial, id) =>
    trial.post(action, { demande: id, ...fields }, { as });
const job: Step = async (trial) => expireToolAccesses(trial.services);

const journeys: Record<string, { readonly of: 'nothing' | 'ask' | 'grant'; readonly step: Step }> = {
  ask: { of: 'nothing', step: (trial) => trial.post('ask', filledRequest, { as: requester }) },
  grant: { of: 'ask', step: decide('grant', {}, approver) },
  refuse: { of: 'ask', step: decide('refuse', { mot: 'Non.' }, approver) },
  withdraw: { of: 'ask', step: decide('withdraw', {}, requester) },
  'give back': { of: 'grant', step: decide('give-back', {}, requester) },
  revoke: { of: 'grant', step: decide('revoke', { raison: 'Fini.' }, approver) },
  expire: { of: 'grant', step: job },
  remind: { of: 'ask', step: job },
};

const withoutIds = (text: string): string => text.replace(/[0-9a-f]{24}/g, 'id');

/** Plays a journey that dies at its call number `dies`, before or after it is made; then again, and the next days' jobs. */
async function play(
  { of, step }: (typeof journeys)[string],
  dies: number,
  when: 'before' | 'after',
): Promise<{ readonly end: unknown; readonly calls: number }> {
  const trial = toolTrial();
  const { id = '' }: Partial<ToolRequest> = of === 'nothing' ? {} : await trial[of]();
  if (step === job) trial.time.now = new Date(of === 'grant' ? '2026-12-21T09:00Z' : '2026-11-23T09:00Z');
  let calls = 0;
  let isDead = false;
  const dying = throughAct(trial.services, async (call, make) => {
    if (isDead) throw new Error('Dead.');
    if (!counted.test(call)) return make();
    calls += 1;
    if (calls !== dies) return make();
    isDead = true;
    if (when === 'after') await make();
    throw new Error('Dead.');
  });
  trial.provide(dying);
  await step({ ...trial, services: dying }, id).catch(() => undefined);
  trial.provide(trial.services);
  trial.time.now = new Date(trial.time.now.getTime() + 600_000);
  await step(trial, id);
  const day = 86_400_000;
  for (let days = 1; days <= 2; days++) {
    trial.time.now = new Date(trial.time.now.getTime() + day);
    const { failed } = await expireToolAccesses(trial.services);
    expect(failed).toEqual([]);
  }
  const requests = await trial.services.toolRequests.ofMember(requester);
  return {
    calls,
    end: {
      requests: requests.map(({ decision, decidedBy, endedBy, endedBecause, word }) => ({
        ...{ decision, decidedBy, endedBy, endedBecause, word },
      })),
      mails: trial.services.mailer.sent.map(({ key }) => withoutIds(key)).toSorted(),
      audit: trial.services.audit.written
        .map(({ actor, action, target, after = '' }) => withoutIds([actor, action, target, after].join(' ')))
        .toSorted(),
    },
  };
}

describe('a crash at any call', () => {
  it.each(Object.keys(journeys))('of "%s" leaves nothing undone, and nothing is done twice', async (name) => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    const journey = journeys[name] ?? { of: 'nothing', step: job };
    const { end, calls } = await play(journey, 0, 'before');
    expect(calls).toBeGreaterThan(4);
    for (let dies = 1; dies <= calls; dies++)
      for (const when of ['before', 'after'] as const)
        expect((await play(journey, dies, when)).end, `${when} call ${dies}`).toEqual(end);
    vi.mocked(console.error).mockClear();
  });
});
