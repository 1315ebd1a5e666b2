import { beforeEach, describe, expect, it } from 'vitest';
import { syncMembers } from '../../../src/journeys/sync-members.ts';
import { toDay } from '../../../src/schema/day.ts';
import { administrator, consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(async () => {
  trial = consoleTrial();
  await syncMembers(trial.services);
});

const path = '/console/suspensions/';
const given = { membre: 'lise.charme', jusquau: '2026-12-01', motif: 'Passation <b>longue</b>' };
const today = toDay('2026-11-20');

describe('a hold', () => {
  it('is set, replaced, shown and lifted, each in the audit without its reason', async () => {
    const { audit, holds, members } = trial.services;
    const member = await members.find('lise.charme');
    if (member) await members.settle('departure', [{ member, on: undefined }]);
    const response = await trial.post('hold-member', given, administrator);
    expect(response.headers.get('location')).toBe(`${path}?fait=suspendu`);
    expect(await members.due('departure', today, 10)).toContainEqual(member);
    await trial.post('hold-member', { ...given, jusquau: '2026-12-24' }, administrator);
    expect(await holds.present(today)).toHaveLength(1);
    const { html } = await trial.seen(path, 'nil.zephyr');
    expect(html).toContain('24 décembre 2026');
    expect(html).toContain('Passation &lt;b&gt;longue&lt;/b&gt;');
    expect(html).toContain('Ondine Mistral');
    expect(html).not.toContain('Reprendre');
    const lifted = await trial.post('release-member', { leve: 'lise.charme' }, administrator);
    expect(lifted.headers.get('location')).toBe(`${path}?fait=repris`);
    expect((await trial.seen(path)).html).toContain('Rien');
    expect(audit.written.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['departure.hold', undefined, '2026-12-01'],
      ['departure.hold', '2026-12-01', '2026-12-24'],
      ['departure.release', '2026-12-24', undefined],
    ]);
  });

  it.each([
    [{ jusquau: '2026-11-19' }, 'Ce jour est passé'],
    [{ jusquau: '2027-05-20' }, '180 jours au plus'],
    [{ jusquau: '2026-02-30' }, 'Donne une date qui existe'],
    [{ motif: ' ' }, 'Remplis ce champ'],
    [{ motif: 'x'.repeat(301) }, '300 caractères'],
    [{ membre: 'inconnue' }, 'Personne n’a cet identifiant'],
  ])('is refused at its field, and keeps what was typed: %j', async (wrong, why) => {
    const response = await trial.post('hold-member', { ...given, ...wrong }, administrator);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(why);
    expect(html).toContain(`value="${'membre' in wrong ? 'inconnue' : 'lise.charme'}"`);
    expect(await trial.services.holds.present(today)).toEqual([]);
    expect(trial.services.audit.written).toEqual([]);
  });

  it('lasts through today, or 180 days', async () => {
    for (const jusquau of ['2026-11-20', '2027-05-19'])
      expect((await trial.post('hold-member', { ...given, jusquau }, administrator)).status).toBe(303);
  });

  it('begins with the person whom the list of departures named', async () => {
    expect((await trial.seen(`${path}?membre=lise.charme`)).html).toContain(
      'name="membre" value="lise.charme"',
    );
  });
});
