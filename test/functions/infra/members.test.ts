import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { arrive, mission } from '../../journeys/process-world.ts';
import { infraTrial, type InfraTrial } from './trial.ts';

interface Members {
  readonly members: readonly { readonly id: string }[];
  readonly next: string | null;
}

let trial: InfraTrial;
let key: string;
const id = 'celeste.ormeau';
beforeEach(async () => {
  trial = infraTrial();
  key = await trial.key('outil');
});

describe('a member', () => {
  const page = {
    fullname: 'Céleste Ormeau',
    github: 'Celeste',
    missions: [mission('2026-03-02', '2026-08-31', ['eau-claire'])],
  };

  async function arrived(): Promise<void> {
    trial.at('2026-02-20');
    await arrive(trial, id, page);
    trial.at('2026-03-02');
    await trial.welcome();
  }

  it('is told with what she should have, and has, and with no private address', async () => {
    await arrived();
    const response = await trial.ask(`/members/${id}`, { key });
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      id,
      fullname: 'Céleste Ormeau',
      active: true,
      firstDay: '2026-03-02',
      lastDay: '2026-08-31',
      startups: ['eau-claire'],
      github: 'Celeste',
      tools: {
        github: { should: 'member', does: 'done' },
        mattermost: { should: 'community', does: 'done' },
        mailbox: { should: 'open', does: 'done', address: `${id}@communs.example` },
        lists: [
          { name: 'incubateur', should: 'subscribed', does: 'done' },
          { name: 'set-eau-claire', should: 'subscribed', does: 'done' },
        ],
      },
    });
    expect(text).not.toContain('exemple.fr');
  });

  it('is told without her accesses to a client that may not know them', async () => {
    await arrived();
    const reader = await trial.key('lecteur', ['members:read']);
    const told = await trial.read<object>(`/members/${id}`, { key: reader });
    expect(told).not.toHaveProperty('tools');
    const { members } = await trial.read<Members>('/members', { key: reader });
    expect(members).toEqual([told]);
  });

  it('keeps the address of her administration for herself', async () => {
    await trial.register(id, { primaryEmail: 'celeste@interieur.gouv.fr', emailStatus: 'EMAIL_ACTIVE' });
    trial.publish(id, page);
    trial.at('2026-03-02');
    await trial.welcome();
    const text = await (await trial.ask('/members', { key })).text();
    expect(text).toContain('"mailbox":{"should":"none","does":"done","address":null}');
    expect(text).not.toContain('gouv.fr');
  });

  it('loses what the departure closes, day after day', async () => {
    await arrived();
    const stands = async () => {
      const { tools } = await trial.read<{ tools: Record<string, { should: string; does: string }> }>(
        `/members/${id}`,
        { key },
      );
      const { github, mattermost, mailbox } = tools;
      return [github, mattermost, mailbox].map((tool) => `${tool?.should} ${tool?.does}`);
    };
    const days: [string, string[]][] = [
      ['2026-08-31', ['member done', 'community done', 'open done']],
      ['2026-09-01', ['none deleted', 'community done', 'suspended suspended']],
      ['2026-09-03', ['none deleted', 'alumni suspended', 'suspended suspended']],
      ['2026-09-30', ['none deleted', 'alumni suspended', 'none deleted']],
      ['2026-11-29', ['none deleted', 'none deleted', 'none deleted']],
    ];
    for (const [day, expected] of days) {
      trial.at(day);
      await trial.depart();
      expect(await stands(), day).toEqual(expected);
    }
  });

  it('who has a redirection loses it with its last day', async () => {
    await trial.register(id);
    trial.publish(id, { memberType: 'attributaire', missions: [mission('2026-03-02', '2026-03-31')] });
    trial.at('2026-03-02');
    await trial.welcome();
    expect(await (await trial.ask('/members', { key })).text()).toContain(
      `"mailbox":{"should":"redirection","does":"done","address":"${id}-attr@communs.example"}`,
    );
    trial.at('2026-04-01');
    await trial.depart();
    const { tools } = await trial.read<{ tools: object }>(`/members/${id}`, { key });
    expect(tools).toMatchObject({ mailbox: { should: 'none', does: 'deleted' } });
  });

  it('shows what failed', async () => {
    trial.services = {
      ...trial.services,
      mailingLists: {
        ...trial.services.mailingLists,
        subscribe: () => Promise.reject(new Error('out of reach')),
      },
    };
    await arrived();
    const { tools } = await trial.read<{ tools: { lists: object[] } }>(`/members/${id}`, { key });
    expect(tools.lists).toContainEqual({ name: 'incubateur', should: 'subscribed', does: 'failed' });
  });

  it('that nobody knows is not there', async () => {
    expect((await trial.ask('/members/nobody', { key })).status).toBe(404);
    expect((await trial.ask('/members/a%00b', { key })).status).toBe(404);
  });
});

describe('pages of members', () => {
  it.each(['limit=0', 'limit=201', 'limit=x', 'limit=1.5', 'cursor=x', 'cursor=Yw'])(
    'refuse %s',
    async (query) => {
      expect((await trial.ask(`/members?${query}`, { key })).status).toBe(400);
    },
  );

  const name = fc.nat(30).map((number) => `m${String(number).padStart(2, '0')}`);

  it('skip nobody and show nobody twice, whatever changes meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 1 }),
        fc.array(fc.record({ member: name, there: fc.boolean() }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (atFirst, changes, limit) => {
          const { members } = trial.services;
          await members.remove(await members.ids(100));
          const put = (one: string) =>
            members.put([
              {
                id: one,
                fullname: one,
                domaine: 'Design',
                github: undefined,
                memberType: undefined,
                missions: [],
              },
            ]);
          for (const one of atFirst) await put(one);
          const touched = new Set(changes.map(({ member }) => member));
          const seen: string[] = [];
          let next: string | null = '';
          for (let page = 0; next !== null; page++) {
            const found: Members = await trial.read(
              `/members?limit=${limit}&cursor=${encodeURIComponent(next)}`,
              { key },
            );
            seen.push(...found.members.map((one) => one.id));
            const change = changes[page];
            if (change?.there) await put(change.member);
            if (change?.there === false) await members.remove([change.member]);
            next = found.next;
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(atFirst.filter((one) => !touched.has(one) && !seen.includes(one))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
