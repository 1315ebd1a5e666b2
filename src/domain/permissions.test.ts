import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '../schema/collections.ts';
import { isAllowed, type Wish } from './permissions.ts';
import { actor, allowed, aTool, authors, circumstances, roles, type Role } from '../../test/policy-roles.ts';

describe('who may do what', () => {
  it.each<[string, Wish, Role[]]>([
    ['read the member’s account', { action: 'read-account', account: 'member' }, ['member']],
    ['change the member’s account', { action: 'change-account', account: 'member' }, ['member']],
    ['read an expired account', { action: 'read-account', account: 'expired' }, ['expired']],
    ['change an expired account', { action: 'change-account', account: 'expired' }, []],
    ['ask for an extension after the end', { action: 'ask-extension', account: 'expired' }, ['expired']],
    ['read an account closed for good', { action: 'read-account', account: 'longGone' }, []],
    ['answer as godparent', { action: 'answer-as-godparent', godparent: 'member' }, ['member']],
    ['answer as godparent after the end', { action: 'answer-as-godparent', godparent: 'expired' }, []],
    ['see the console', { action: 'see-console' }, ['animator', 'administrator']],
    ['act in the console', { action: 'act-in-console' }, ['administrator']],
    ['erase who has left', { action: 'erase-account', account: 'longGone' }, ['administrator']],
    ['erase an active member', { action: 'erase-account', account: 'member' }, []],
    [
      'edit the member’s page',
      { action: 'edit', collection: 'authors', id: 'member' },
      ['member', 'animator', 'administrator'],
    ],
    [
      'edit a startup',
      { action: 'edit', collection: 'startups', id: 'eau-claire' },
      ['member', 'teammate', 'animator', 'administrator'],
    ],
    [
      'edit an incubator',
      { action: 'edit', collection: 'incubators', id: 'rivage' },
      ['animator', 'administrator'],
    ],
    [
      'make a startup’s page',
      { action: 'create', collection: 'startups', id: 'nouvelle' },
      ['animator', 'administrator'],
    ],
    ['make a member’s page', { action: 'create', collection: 'authors', id: 'nouvelle' }, []],
    ['delete an event of the agenda', { action: 'delete', collection: 'agenda', id: 'a' }, ['administrator']],
    ['delete a startup', { action: 'delete', collection: 'startups', id: 'sel' }, []],
    [
      'see what is proposed for the member’s page',
      { action: 'see-proposal', collection: 'authors', id: 'member' },
      ['member', 'teammate', 'incubatorTeam', 'animator', 'administrator'],
    ],
    [
      'see what is proposed for a startup',
      { action: 'see-proposal', collection: 'startups', id: 'neige' },
      ['otherTeam', 'animator', 'administrator'],
    ],
    [
      'withdraw what the member proposed',
      { action: 'withdraw', by: ['member', 'toCome'] },
      ['member', 'animator', 'administrator'],
    ],
    [
      'bring a picture',
      { action: 'add-picture' },
      roles.filter((id) => !['expired', 'expiredAdministrator', 'longGone', 'toCome'].includes(id)),
    ],
    ['ask for an access to a tool', { action: 'ask-tool-access', account: 'member' }, ['member']],
    ['ask for one after the mission', { action: 'ask-tool-access', account: 'expired' }, []],
    ['ask for one before the mission', { action: 'ask-tool-access', account: 'toCome' }, []],
    [
      'decide on a tool with approvers and a team',
      { action: 'decide-tool-request', by: 'stranger', tool: aTool },
      ['member', 'incubatorTeam', 'administrator'],
    ],
    [
      'decide on an approver’s own request',
      { action: 'decide-tool-request', by: 'member', tool: aTool },
      ['incubatorTeam', 'administrator'],
    ],
    [
      'decide on an administrator’s own request',
      { action: 'decide-tool-request', by: 'administrator', tool: aTool },
      ['member', 'incubatorTeam'],
    ],
    [
      'decide on a tool without approvers',
      { action: 'decide-tool-request', by: 'member', tool: { approvers: [], teams: [] } },
      ['administrator'],
    ],
    [
      'decide on a tool that left the catalogue',
      { action: 'decide-tool-request', by: 'member', tool: undefined },
      ['administrator'],
    ],
    ['say that she comes to an event', { action: 'come-to-event', account: 'member' }, ['member']],
    ['come after the mission', { action: 'come-to-event', account: 'expired' }, []],
    ['come before the mission', { action: 'come-to-event', account: 'toCome' }, []],
    [
      'organise the member’s event',
      { action: 'organise-event', organiser: 'member' },
      ['member', 'animator', 'administrator'],
    ],
    [
      'organise the event of somebody whose mission has ended',
      { action: 'organise-event', organiser: 'expired' },
      ['animator', 'administrator'],
    ],
    [
      'organise an event that names nobody',
      { action: 'organise-event', organiser: undefined },
      ['animator', 'administrator'],
    ],
    [
      'answer for an offer of a startup',
      { action: 'answer-for-offer', contacts: [], startup: 'eau-claire' },
      ['member', 'teammate', 'animator', 'administrator'],
    ],
    [
      'answer for an offer that names contacts',
      { action: 'answer-for-offer', contacts: ['stranger', 'expired', 'toCome'], startup: undefined },
      ['stranger', 'animator', 'administrator'],
    ],
    [
      'answer for an offer of nobody',
      { action: 'answer-for-offer', contacts: [], startup: undefined },
      ['animator', 'administrator'],
    ],
    ['edit an offer', { action: 'edit', collection: 'jobs', id: 'a' }, ['animator', 'administrator']],
    ['edit a tool', { action: 'edit', collection: 'tools', id: 'coffre' }, ['animator', 'administrator']],
    ['add a tool', { action: 'create', collection: 'tools', id: 'coffre' }, ['animator', 'administrator']],
    ['delete a tool', { action: 'delete', collection: 'tools', id: 'coffre' }, ['administrator']],
    [
      'edit who to turn to',
      { action: 'edit', collection: 'referents', id: 'accessibilite' },
      ['animator', 'administrator'],
    ],
    [
      'add who to turn to',
      { action: 'create', collection: 'referents', id: 'accessibilite' },
      ['animator', 'administrator'],
    ],
    [
      'delete who to turn to',
      { action: 'delete', collection: 'referents', id: 'accessibilite' },
      ['administrator'],
    ],
    [
      'approve the member’s own change of her page',
      { action: 'approve', collection: 'authors', id: 'member', by: 'member' },
      ['teammate', 'incubatorTeam', 'administrator'],
    ],
    [
      'approve what an administrator changed on the member’s page',
      { action: 'approve', collection: 'authors', id: 'member', by: 'administrator' },
      ['teammate', 'incubatorTeam'],
    ],
    [
      'approve an extension asked after the end',
      { action: 'approve', collection: 'authors', id: 'expired', by: 'expired' },
      ['member', 'teammate', 'incubatorTeam', 'administrator'],
    ],
    [
      'approve the page of somebody who arrives',
      { action: 'approve', collection: 'authors', id: 'new', by: 'new', proposed: authors.toCome },
      ['member', 'teammate', 'incubatorTeam', 'administrator'],
    ],
    [
      'approve the page of somebody unknown',
      { action: 'approve', collection: 'authors', id: 'nobody', by: 'nobody' },
      ['administrator'],
    ],
    [
      'approve a change of a startup',
      { action: 'approve', collection: 'startups', id: 'eau-claire', by: 'member' },
      ['teammate', 'incubatorTeam', 'administrator'],
    ],
    [
      'approve a change of a startup of two incubators',
      { action: 'approve', collection: 'startups', id: 'sel', by: 'stranger' },
      ['incubatorTeam', 'otherTeam', 'administrator'],
    ],
    [
      'approve a startup that is not there yet',
      { action: 'approve', collection: 'startups', id: 'nouvelle', by: 'member' },
      ['administrator'],
    ],
    [
      'approve a change of an incubator',
      { action: 'approve', collection: 'incubators', id: 'rivage', by: 'administrator' },
      ['animator'],
    ],
  ])('may %s', (_, wish, expected) => {
    expect(allowed(wish)).toEqual(expected);
    expect(isAllowed(undefined, wish, circumstances)).toBe(false);
  });

  const anyRole = fc.constantFrom(...roles);
  const anyCollection = fc.constantFrom(...collectionNames);
  const anyTarget = fc.oneof(anyRole, fc.constantFrom('eau-claire', 'sel', 'neige'), fc.string());

  it('lets nobody approve what she made, whatever she is', () => {
    fc.assert(
      fc.property(anyRole, anyCollection, anyTarget, (by, collection, id) => {
        expect(isAllowed(actor(by), { action: 'approve', collection, id, by }, circumstances)).toBe(false);
      }),
    );
  });

  it('lets nobody approve her own page, whoever changed it, administrators aside', () => {
    fc.assert(
      fc.property(anyRole, anyRole, (id, by) => {
        const wish = { action: 'approve', collection: 'authors', id, by } as const;
        if (!actor(id).isAdministrator) expect(isAllowed(actor(id), wish, circumstances)).toBe(false);
      }),
    );
  });

  it('lets nobody decide on a tool that she asked for, whatever she is', () => {
    fc.assert(
      fc.property(anyRole, fc.subarray(roles), (by, approvers) => {
        const wish = { action: 'decide-tool-request', by, tool: { approvers, teams: aTool.teams } } as const;
        expect(isAllowed(actor(by), wish, circumstances)).toBe(false);
      }),
    );
  });

  it('opens nothing but her own account to a member whose mission has ended', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Role>('expired', 'expiredAdministrator', 'longGone', 'toCome'),
        anyCollection,
        anyTarget,
        (role, collection, id) => {
          for (const wish of [
            { action: 'edit', collection, id },
            { action: 'approve', collection, id, by: 'member' },
            { action: 'change-account', account: role },
            { action: 'see-console' },
            { action: 'act-in-console' },
            { action: 'erase-account', account: 'nobody' },
            { action: 'ask-tool-access', account: role },
            { action: 'come-to-event', account: role },
            { action: 'organise-event', organiser: role },
            { action: 'answer-for-offer', contacts: [role], startup: 'eau-claire' },
            { action: 'decide-tool-request', by: 'member', tool: { approvers: [role], teams: [] } },
          ] as const)
            expect(isAllowed(actor(role), wish, circumstances)).toBe(false);
        },
      ),
    );
  });
});
