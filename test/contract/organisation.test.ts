import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedOrganisation } from '../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { githubOrganisation } from '../../src/adapters/github/github-organisation.ts';
import type { GithubManners } from '../../src/adapters/github/github-options.ts';
import type { FaultKind } from './github/faults.ts';
import { githubServer, type GithubServer } from './github-server.ts';
import { newFolder } from './made-contents.ts';
import { nobody, organisationContract, other, user } from './organisation.contract.ts';

type Changed = GithubManners & {
  readonly token?: string;
  readonly organisation?: string;
  readonly team?: string;
};

const organisationAt = ({ url, state }: GithubServer, changed: Changed = {}) =>
  githubOrganisation({
    token: 'ghp_secretariat',
    organisation: state.organisation.name,
    team: state.organisation.team,
    apiUrl: url,
    secondMs: 1,
    writeSpacing: 0,
    ...changed,
  });

async function startGithub(): Promise<{ server: GithubServer; close: () => Promise<void> }> {
  const folder = await newFolder();
  const server = await githubServer(join(folder, 'github.git'), join(folder, 'seed'));
  return {
    server,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

organisationContract('GitHub', async () => {
  const { server, close } = await startGithub();
  return {
    organisation: organisationAt(server),
    accept: (one) => {
      const held = server.state.organisation.memberships.get(one);
      if (held) held.state = 'active';
      return Promise.resolve();
    },
    close: async () => {
      await close();
      expect(server.violations).toEqual([]);
    },
  };
});

const embeddedUnderTest = (folder?: string) => {
  const organisation = embeddedOrganisation({ folder, unknown: [nobody] });
  return { organisation, accept: (one: string) => organisation.accept(one) };
};

organisationContract('embedded in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'organisation-'));
  return { ...embeddedUnderTest(folder), close: () => rm(folder, { recursive: true, force: true }) };
});

organisationContract('embedded in memory', () =>
  Promise.resolve({ ...embeddedUnderTest(), close: () => Promise.resolve() }),
);

describe('the organisation on GitHub', () => {
  let server: GithubServer;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ server, close } = await startGithub());
  });
  afterEach(() => close());

  it('puts a member who is not in the team in the team, without a new invitation', async () => {
    const organisation = organisationAt(server);
    server.state.organisation.memberships.set(user, { state: 'active', isInTeam: false });
    expect(await organisation.state(user)).toBe('none');
    expect(await organisation.invite(user)).toBe('done');
    expect(await organisation.state(user)).toBe('member');
  });

  it('waits for a member who has not answered the team’s invitation', async () => {
    const waiting = { state: 'active', isInTeam: true, inTeam: 'pending' } as const;
    server.state.organisation.memberships.set(user, waiting);
    expect(await organisationAt(server).state(user)).toBe('invited');
    expect(await organisationAt(server).invite(user)).toBe('done');
    expect(server.calls.filter((call) => call.startsWith('PUT'))).toEqual([]);
  });

  it('does not touch the role of who is in the team', async () => {
    server.state.organisation.memberships.set(user, { state: 'active', isInTeam: true });
    await organisationAt(server).invite(user);
    expect(server.calls.filter((call) => call.startsWith('PUT'))).toEqual([]);
  });

  it('invites no organisation', async () => {
    expect(await organisationAt(server).invite('un-ministere')).toBe('unknown-user');
  });

  it.each([{ organisation: 'ailleurs' }, { team: 'ailleurs' }])(
    'is a fault, and nobody is taken for absent, where it does not show itself (%j)',
    async (changed) => {
      const organisation = organisationAt(server, changed);
      server.state.organisation.memberships.set(user, { state: 'active', isInTeam: true });
      const hidden = { name: 'ForgeError', status: 404, transient: false };
      await expect(organisation.state(user)).rejects.toMatchObject(hidden);
      await expect(organisation.invite(user)).rejects.toMatchObject(hidden);
      if (changed.organisation !== undefined)
        await expect(organisation.remove(user)).rejects.toMatchObject(hidden);
    },
  );

  it.each<FaultKind>(['error', 'drop', 'secondary-limit', 'lost-reply', 'half-reply'])(
    'is asked again after %s, whatever the call',
    async (kind) => {
      const organisation = organisationAt(server);
      for (const on of [/^GET .users/, /^GET .*orgs/, /^PUT/, /^DELETE/]) server.faults.add(kind, on);
      await organisation.invite(user);
      expect(await organisation.state(user)).toBe('invited');
      await organisation.remove(user);
      expect(await organisation.state(user)).toBe('none');
    },
  );

  it.each<[string, FaultKind, object]>([
    ['down', 'error', { transient: true, status: 502 }],
    ['out of reach', 'drop', { transient: true }],
    ['slow', 'silence', { transient: true }],
    ['at the end of the hour’s allowance', 'rate-limit', { transient: true, status: 403 }],
  ])('is a fault when it stays %s, and no wrong answer', async (_, kind, expected) => {
    const organisation = organisationAt(server, { timeoutMs: 50 });
    server.faults.add(kind, /./, 100);
    const calls = [
      () => organisation.state(user),
      () => organisation.invite(user),
      () => organisation.remove(user),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ name: 'ForgeError', ...expected });
  });

  it.each([
    ['an error', '{"message":"Server Error"}'],
    ['another state', '{"state":"maybe"}'],
    ['a page of a proxy', '<h1>Bonjour</h1>'],
  ])('is a fault when it answers 200 with %s', async (_, body) => {
    const json = { 'content-type': 'application/json' };
    const organisation = organisationAt(server, {
      fetch: () => Promise.resolve(new Response(body, { headers: json })),
    });
    const fault = { name: 'ForgeError', transient: false };
    await expect(organisation.state(user)).rejects.toMatchObject(fault);
    await expect(organisation.invite(user)).rejects.toMatchObject(fault);
  });

  it('is a fault for a token that may write nothing', async () => {
    const organisation = organisationAt(server, { token: 'ghp_reader' });
    const refused = { name: 'ForgeError', status: 403, transient: false };
    await expect(organisation.invite(user)).rejects.toMatchObject(refused);
    await expect(organisation.remove(user)).rejects.toMatchObject(refused);
  });
});

describe('the embedded organisation', () => {
  it('has members from the start, and is there again after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'organisation-'));
    const open = () => embeddedOrganisation({ folder, initial: ['Nil-Zephyr'] });
    expect(await open().state(other)).toBe('member');
    await open().invite(user);
    expect(JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8'))).toEqual({
      people: [
        { user: other, state: 'member' },
        { user, state: 'invited' },
      ],
    });
    await rm(folder, { recursive: true });
  });

  it('never writes over a file that it cannot read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'organisation-'));
    await writeFile(join(folder, 'organisation.json'), '{"people":');
    await expect(embeddedOrganisation({ folder }).invite(user)).rejects.toThrow();
    expect(await readFile(join(folder, 'organisation.json'), 'utf8')).toBe('{"people":');
    await rm(folder, { recursive: true });
  });
});
