import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import { accountChanges } from '../../src/http/account/changes.ts';
import { readContent } from '../../src/content/read-content.ts';
import { accountSchema } from '../../src/schema/account.ts';
import { filledArrival } from '../builders.ts';
import type { FakeServices } from '../fakes/services.ts';
import { change, me, twoMembers } from '../functions/account-calls.ts';

let services: FakeServices;

beforeEach(async () => {
  ({ services } = await twoMembers());
});

/** Everything of an account, and what other sites call such things; none of it is asked by the form that is sent. */
const stolen: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.keys(accountSchema.shape).map((name) => [name, 'mallory'])),
  id: 'lise.charme',
  account: 'lise.charme',
  member: 'lise.charme',
  membre: 'lise.charme',
  actor: { id: 'administratrice', isAdministrator: true },
  emailStatus: 'EMAIL_DELETED',
  createdAt: '2000-01-01T00:00:00Z',
  mailboxDeletionAt: '2000-01-01T00:00:00Z',
  formerPrimaryEmail: 'mallory@exemple.org',
  admin: true,
  isAdmin: true,
  role: 'administrator',
  roles: ['administrator'],
  permissions: ['*'],
  scopes: ['members:write'],
  approvedBy: 'administratrice',
  approved: true,
  state: 'merged',
  mergedAt: '2026-01-01T00:00:00Z',
  labels: ['pending_publish'],
  teams: ['/teams/animation'],
  path: '_authors/lise.charme.md',
  branch: 'main',
  form: 'x',
  fields: {},
  later: 'x',
  session: 'x',
};

describe('fields that a form does not ask for', { timeout: 30_000 }, () => {
  it.each(
    [...accountChanges.keys()].filter((name) => !['private-data', 'communication-email'].includes(name)),
  )('change nothing of any account by %s', async (name) => {
    const before = await services.accounts.all();
    await change(name, {
      ...stolen,
      password: undefined,
      secondaryEmail: 42,
      primaryEmail: 42,
      wantsGodparent: false,
    });
    expect(await services.accounts.all()).toEqual(before);
  });

  it('change nothing but the private data by the form of private data', async () => {
    const before = await services.accounts.find(me);
    const other = await services.accounts.find('lise.charme');
    const asked = {
      ...stolen,
      gender: 'female',
      workplaceInseeCode: '75112',
      legalStatus: '',
      daysPerWeek: '3',
    };
    await change('private-data', { ...asked, dailyRate: '' });
    const asIs = { gender: undefined, workplaceInseeCode: undefined, daysPerWeek: undefined };
    expect({ ...(await services.accounts.find(me)), ...asIs }).toEqual(before);
    expect(await services.accounts.find('lise.charme')).toEqual(other);
  });

  it('choose neither id, state nor rights by the arrival form', async () => {
    const { email, role, domaine, status, start, end, referent, memberType, ...others } = {
      ...stolen,
      ...filledArrival,
    };
    const asked = { ...others, email, role, domaine, status, start, end, referent, memberType };
    const optional = Object.fromEntries(
      ['gender', 'legalStatus', 'workplaceInseeCode', 'daysPerWeek', 'dailyRate', 'wantsGodparent'].map(
        (name) => [name, ''],
      ),
    );
    const response = await arrival(
      new Request('https://communs.example/api/arrival', {
        method: 'POST',
        body: JSON.stringify({ ...asked, ...optional }),
        headers: { 'content-type': 'application/json' },
      }),
    );
    expect(response.status, await response.clone().text()).toBe(201);
    const { id } = (await response.json()) as { id: string };
    expect(id).toBe('celeste.d.ormeau');
    expect(await services.accounts.find(id)).toMatchObject({
      emailStatus: 'EMAIL_UNSET',
      secondaryEmail: email,
    });
    expect(JSON.stringify(await services.accounts.find(id))).not.toMatch(/mallory|2000-01-01|admin/);
    const [proposal] = await services.contents.proposals('open');
    expect(proposal).toMatchObject({ branch: 'arrivee/celeste.d.ormeau', state: 'open' });
    expect(proposal?.labels).not.toContain('pending_publish');
    const [{ path, after } = { path: '', after: '' }] = await services.contents.diff(proposal?.number ?? 0);
    const { content } = readContent([{ path, text: after ?? '' }]);
    expect(Object.keys(content.authors[0]?.raw ?? {}).toSorted()).toEqual(
      ['domaine', 'fullname', 'memberType', 'missions', 'role'].toSorted(),
    );
  });
});
