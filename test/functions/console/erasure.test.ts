import { beforeEach, describe, expect, it } from 'vitest';
import { eraseMember } from '../../../src/journeys/console/erase-member.ts';
import { memberNamed } from '../../../src/journeys/logged-in.ts';
import { anAccount, anArrival } from '../../contract/database/samples.ts';
import { throughAct } from '../../fakes/failing-services.ts';
import { administrator, consoleTrial, type ConsoleTrial } from './trial.ts';

const gone = 'odilon.brume';
const mailbox = (id: string) => ({
  id,
  primaryEmail: `${id}@communs.example`,
  secondaryEmail: `${id}@exemple.fr`,
});

let trial: ConsoleTrial;
beforeEach(async () => {
  trial = consoleTrial();
  for (const id of [gone, 'basile.lenoir', 'jamais.publiee'])
    await trial.services.accounts.reserve(anAccount(mailbox(id)));
});

const ids = async () => (await trial.services.accounts.all()).map(({ id }) => id);
const erase = (pour: string, member = administrator, confirme = pour) =>
  trial.post('erase-account', { pour, confirme }, member);

describe('an erasure on request', () => {
  it.each([gone, 'jamais.publiee'])(
    'takes the private data of %s, and leaves a line of audit',
    async (id) => {
      const response = await erase(id);
      expect(response.headers.get('location')).toBe('/console/effacement/?fait=efface');
      expect(await ids()).not.toContain(id);
      expect(trial.services.audit.written).toMatchObject([
        { actor: administrator, action: 'account.erase', target: id },
      ]);
      expect((await erase(id)).status).toBe(422);
      expect(trial.services.audit.written).toHaveLength(1);
    },
  );

  it.each([
    ['basile.lenoir', 'mission en cours'],
    ['personne.ici', 'Rien de privé'],
    ['', ''],
  ])('is refused for %j, and keeps what was typed', async (id, why) => {
    const response = await erase(id);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(why);
    expect(html).toContain(`name="pour" value="${id}"`);
    expect(await ids()).toHaveLength(3);
    expect(trial.services.audit.written).toEqual([]);
  });

  it('asks for the same id twice', async () => {
    const response = await erase(gone, administrator, 'odilon.brum');
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('pas le même identifiant');
    expect(await ids()).toContain(gone);
  });

  it('waits for what still needs the account: an open proposal, a mailbox', async () => {
    const { arrivals, contents, mailboxes } = trial.services;
    await mailboxes.create(gone, 'un mot de passe');
    expect(await (await erase(gone)).text()).toContain('boîte aux lettres existe encore');
    await mailboxes.remove(gone);
    expect((await erase(gone)).status).toBe(303);
    const id = 'jamais.publiee';
    await arrivals.record(anArrival({ id }));
    const changes = [{ path: `_authors/${id}.md`, text: 'x' }];
    await contents.propose({
      branch: `arrivee/${id}`,
      title: '',
      body: '',
      labels: [],
      reviewers: [],
      changes,
    });
    expect(await (await erase(id)).text()).toContain('attend encore d’être relue');
    await contents.close(1);
    expect((await erase(id)).status).toBe(303);
    expect(await arrivals.find(id)).toBeUndefined();
  });

  it('waits for who was approved and is not online yet', async () => {
    const { contents } = trial.services;
    const changes = [{ path: '_authors/jamais.publiee.md', text: 'x' }];
    const branch = 'arrivee/jamais.publiee';
    await contents.propose({ branch, title: '', body: '', labels: [], reviewers: [], changes });
    await contents.merge(1, administrator);
    expect((await erase('jamais.publiee')).status).toBe(422);
    expect(await ids()).toContain('jamais.publiee');
  });

  it.each(['nil.zephyr', 'basile.lenoir', 'lise.charme', gone])('is not for %s to make', async (member) => {
    expect((await erase(gone, member)).status).toBeGreaterThanOrEqual(303);
    expect(await ids()).toContain(gone);
  });

  it('is not made for another site', async () => {
    const headers = { origin: 'https://ailleurs.example', 'sec-fetch-site': 'cross-site' };
    const fields = { pour: gone, confirme: gone };
    expect((await trial.post('erase-account', fields, administrator, headers)).status).toBe(403);
    expect(await ids()).toContain(gone);
  });

  it('that died at any call is finished by a later one, and never made without a line of audit', async () => {
    let calls = Number.POSITIVE_INFINITY;
    for (let dies = 1; dies <= calls; dies++) {
      const { services } = consoleTrial();
      await services.accounts.reserve(anAccount(mailbox(gone)));
      const viewer = await memberNamed(administrator, services);
      if (!viewer) throw new Error('No administrator.');
      let count = 0;
      const dying = throughAct(services, async (_, make) => {
        count += 1;
        const made = count > dies ? undefined : await make();
        if (count >= dies) throw new Error('Dead.');
        return made;
      });
      await eraseMember(gone, viewer, dying).catch(() => undefined);
      if (count < dies) calls = dies;
      const isErased = async () => (await services.accounts.find(gone)) === undefined;
      const atOnce = await eraseMember(gone, viewer, services);
      expect(['erased', 'busy', 'unknown'], `call ${dies}`).toContain(atOnce);
      expect(await isErased()).toBe(atOnce !== 'busy');
      const later = () => new Date('2026-11-20T09:10:00.000Z');
      await eraseMember(gone, viewer, { ...services, clock: { ...services.clock, now: later } });
      expect(await isErased()).toBe(true);
      expect([1, 2]).toContain(services.audit.written.length);
    }
    expect(calls).toBeGreaterThan(8);
  });
});
