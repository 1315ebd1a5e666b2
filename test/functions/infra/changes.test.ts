import { beforeEach, describe, expect, it } from 'vitest';
import { mission } from '../../journeys/process-world.ts';
import { infraTrial, type InfraTrial } from './trial.ts';

interface Changes {
  readonly changes: readonly { readonly number: number; readonly member: string; readonly kind: string }[];
  readonly next: string;
  readonly more: boolean;
}

let trial: InfraTrial;
let key: string;
beforeEach(async () => {
  trial = infraTrial();
  key = await trial.key('outil', ['members:read']);
  trial.publish('a', { missions: [mission('2025-01-01', '2026-01-31')] });
  trial.publish('b', { missions: [mission('2026-01-10')] });
  trial.publish('c', { missions: [mission('2024-01-01', '2025-01-31')] });
  await trial.welcome();
});

const changes = (query = '') => trial.read<Changes>(`/changes${query}`, { key });
const words = ({ changes: told }: Changes) => told.map(({ member, kind }) => `${member} ${kind}`);

describe('changes', () => {
  it('are told in order, each once, from wherever a client is', async () => {
    const first = await changes();
    expect(words(first)).toEqual(['a arrival']);
    trial.publish('a', { missions: [mission('2025-01-01', '2026-01-31')], github: 'a-user' });
    trial.at('2026-01-12');
    await trial.welcome();
    const second = await changes(`?since=${first.next}`);
    expect(words(second)).toEqual(['a change', 'b arrival']);
    trial.at('2026-02-01');
    await trial.depart();
    const third = await changes(`?since=${second.next}`);
    expect(third.changes).toMatchObject([{ member: 'a', kind: 'departure', day: '2026-01-31' }]);
    expect(words(await changes(`?since=${third.next}`))).toEqual([]);
    const numbers = (await changes()).changes.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  });

  it('come in pages', async () => {
    trial.at('2026-02-01');
    await trial.welcome();
    let page = await changes('?limit=1');
    const read = words(page);
    while (page.more) {
      page = await changes(`?limit=1&since=${page.next}`);
      read.push(...words(page));
    }
    expect(read).toEqual(words(await changes()));
  });

  it('begin now for whoever reads all members first', async () => {
    const now = await changes('?since=now');
    expect(now.changes).toEqual([]);
    trial.at('2026-01-10');
    await trial.welcome();
    expect(words(await changes(`?since=${now.next}`))).toEqual(['b arrival']);
  });

  it('are forgotten after 400 days, and a cursor as old says so', async () => {
    const { next } = await changes();
    trial.at('2027-02-05');
    expect((await trial.ask(`/changes?since=${next}`, { key })).status).toBe(200);
    trial.at('2027-02-06');
    await trial.welcome();
    const response = await trial.ask(`/changes?since=${next}`, { key });
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ type: 'urn:infra:cursor-expired' });
    expect(words(await changes())).not.toContain('a arrival');
  });

  it.each(['since=1', 'since=YyAx', 'since=bSBh', 'limit=0', 'limit=1000'])('refuse %s', async (query) => {
    expect((await trial.ask(`/changes?${query}`, { key })).status).toBe(400);
  });
});
