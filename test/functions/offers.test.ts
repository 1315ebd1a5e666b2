import { beforeEach, describe, expect, it, vi } from 'vitest';
import { remindOffers } from '../../src/journeys/offers/remind-offers.ts';
import { expectSameEnd } from '../journeys/crashes.ts';
import { ids, offerTrial, type OfferTrial } from './offer-trial.ts';

let trial: OfferTrial;
beforeEach(async () => {
  trial = await offerTrial();
});
const on = (moment: string) => {
  trial.time.now = new Date(moment);
};
const path = (id: string) => `_jobs/${id}.md`;
const proposals = () => trial.services.contents.proposals('open');

describe('the question whether an offer is filled', () => {
  it('goes to its contacts who are members, else to its startup, else to the animation team', async () => {
    expect(await trial.remind()).toMatchObject({
      sent: [ids.startup, ids.contacts, ids.nobody],
      failed: [],
      isComplete: true,
    });
    expect(trial.asked(ids.startup)).toEqual(['nil.zephyr', 'ondine.mistral']);
    expect(trial.asked(ids.contacts)).toEqual(['ada.regis', 'basile.lenoir', 'nil.zephyr']);
    expect(trial.asked(ids.nobody)).toEqual(['odile.tram']);
    const mail = trial.services.mailer.sent.find(({ to }) => to === 'nil@ailleurs.example');
    expect(mail?.subject).toBe('L’offre est-elle pourvue\u00A0? Poste dev');
    expect(mail?.text).toContain('ouverte depuis 50 jours');
    expect((await trial.services.mailLog.find(mail?.key ?? ''))?.text).toBe('');
  });

  it('goes to the administrators where there is no animation team', async () => {
    const settings = { ...trial.services.settings, animationTeam: undefined };
    await remindOffers({ ...trial.services, settings });
    expect(trial.asked(ids.nobody)).toEqual(['ada.regis']);
  });

  it('is asked again 45 days later, and not before, however often the job runs', async () => {
    await Promise.all([trial.remind(), trial.remind()]);
    expect(trial.services.mailer.sent).toHaveLength(6);
    on('2026-12-31T09:00:00.000Z');
    expect((await trial.remind()).sent).toEqual([ids.recent]);
    on('2027-01-04T09:00:00.000Z');
    expect((await trial.remind()).sent).toEqual([ids.startup, ids.contacts, ids.nobody]);
  });

  it.each(['2026-11-20T05:00:00.000Z', '2026-11-20T19:30:00.000Z', '2026-11-21T09:00:00.000Z'])(
    'waits at %s',
    async (moment) => {
      on(moment);
      expect((await trial.remind()).sent).toEqual([]);
    },
  );

  it('that one mail could not carry is asked of the others; that none could, again', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    const { mailer } = trial.services;
    const send = mailer.send.bind(mailer);
    mailer.send = (mail) =>
      mail.to.startsWith('odile') || mail.to.startsWith('ondine')
        ? Promise.reject(new Error('Down.'))
        : send(mail);
    const report = await trial.remind();
    expect(report.sent).toEqual([ids.startup, ids.contacts]);
    expect(report.failed.map(({ what }) => what)).toEqual([`${ids.startup}, ondine.mistral`, ids.nobody]);
    mailer.send = send;
    expect((await trial.remind()).sent).toEqual([ids.nobody]);
    vi.mocked(console.error).mockClear();
  });

  it('ends the same when a run dies at any call', async () => {
    await expectSameEnd(async () => {
      const made = await offerTrial();
      return {
        services: made.services,
        run: (services) => remindOffers(services),
        later: () => {
          made.time.now = new Date('2026-11-20T09:30:00.000Z');
        },
        end: () => made.services.mailer.sent.map(({ key }) => key).toSorted(),
      };
    });
  });
});

describe('the link of the mail', () => {
  beforeEach(async () => {
    await trial.remind();
  });

  it('shows the offer without login, and changes nothing', async () => {
    const { address } = trial.linkTo('nil@ailleurs');
    const page = await trial.get(address);
    expect(page.status).toBe(200);
    expect(page.html).toMatch(/href="\/recrutement\/2026\/10\/0[12]\/\w+"/);
    expect(page.html).toContain('Elle est ouverte.');
    expect(await proposals()).toEqual([]);
  });

  it('proposes to close the offer, in her name, and to those who approve', async () => {
    const { fields } = trial.linkTo('basile.lenoir');
    const before = await trial.services.contents.read(path(ids.contacts));
    const answer = await trial.post('close', fields, { page: true });
    expect(answer.status).toBe(303);
    const shown = await trial.get(answer.headers.get('location') ?? '');
    expect(shown.html).toContain('La fermeture est proposée');
    expect(shown.html).not.toContain('/api/offers/close');
    const [proposal] = await proposals();
    const [diff] = await trial.services.contents.diff(proposal?.number ?? 0);
    expect(diff).toMatchObject({ path: path(ids.contacts), before });
    expect(diff?.after).toBe(before?.replace('open: true', 'open: false'));
    expect(proposal?.title).toBeTruthy();
    const told = trial.services.mailer.sent
      .filter(({ key }) => !key.startsWith('offre/'))
      .map(({ to }) => to);
    expect(told).toEqual(['odile.tram@communs.example']);
    expect(trial.services.audit.written).toMatchObject([
      { actor: 'basile.lenoir', action: 'content.propose', target: `jobs/${ids.contacts}` },
    ]);
    // Said again, by her or by another one, it is said already.
    expect((await trial.post('close', fields)).status).toBe(200);
    expect((await trial.post('close', { offre: ids.contacts }, { as: 'nil.zephyr' })).status).toBe(200);
    expect((await trial.post('keep', fields)).status).toBe(409);
    expect(await proposals()).toHaveLength(1);
    expect(trial.services.audit.written).toHaveLength(1);
  });

  it('closes on top of what waits already, and overwrites nothing', async () => {
    const text = (await trial.services.contents.read(path(ids.contacts))) ?? '';
    const { number } = await trial.services.contents.propose({
      branch: `cms/jobs/${ids.contacts}`,
      title: 'Un autre changement',
      body: '',
      labels: [],
      reviewers: [],
      changes: [{ path: path(ids.contacts), text: text.replace('Poste designer', 'Poste de designer') }],
    });
    expect((await trial.post('close', trial.linkTo('basile.lenoir').fields)).status).toBe(200);
    const [diff] = await trial.services.contents.diff(number);
    expect(diff?.after).toContain('Poste de designer');
    expect(diff?.after).toContain('open: false');
    expect(await proposals()).toHaveLength(1);
  });

  it('keeps the offer open for 45 days', async () => {
    on('2026-11-25T09:00:00.000Z');
    const { fields } = trial.linkTo('basile.lenoir');
    expect((await trial.post('keep', fields)).status).toBe(200);
    expect((await trial.post('keep', fields)).status).toBe(200);
    expect(trial.services.audit.written).toMatchObject([
      { actor: 'basile.lenoir', action: 'offer.keep', target: `jobs/${ids.contacts}` },
    ]);
    on('2027-01-08T09:00:00.000Z');
    expect((await trial.remind()).sent).not.toContain(ids.contacts);
    on('2027-01-11T09:00:00.000Z');
    expect((await trial.remind()).sent).toEqual([ids.contacts]);
  });

  it('opens nothing else, nor when it is changed or too old, nor from another site', async () => {
    const { fields } = trial.linkTo('basile.lenoir');
    for (const broken of [
      { offre: ids.startup },
      { membre: 'nil.zephyr' },
      { cle: 'x' },
      { jusqua: '9999999999' },
    ])
      for (const answer of ['close', 'keep'])
        expect((await trial.post(answer, { ...fields, ...broken })).status).toBe(401);
    expect(
      (await trial.post('close', fields, { headers: { origin: 'https://ailleurs.example' } })).status,
    ).toBe(403);
    on('2027-01-05T09:00:00.000Z');
    expect((await trial.post('close', fields)).status).toBe(401);
    expect((await trial.get(trial.linkTo('basile.lenoir').address)).status).toBe(403);
    expect(await proposals()).toEqual([]);
  });
});

describe('by a session', () => {
  const people = ['ondine.mistral', 'basile.lenoir', 'odile.tram', 'ada.regis', 'lise.charme'] as const;

  it.each([
    [ids.startup, ['ondine.mistral', 'odile.tram', 'ada.regis']],
    [ids.contacts, people.slice(0, 4)],
    [ids.nobody, ['odile.tram', 'ada.regis']],
  ])('%s is answered for by %j', async (id, allowed) => {
    for (const who of people) {
      const status = allowed.includes(who) ? 200 : 403;
      expect((await trial.get(`/offre/?offre=${id}`, who)).status).toBe(status);
      expect((await trial.post('keep', { offre: id }, { as: who })).status).toBe(status);
    }
  });

  it('a visitor is led to the login page, and what is unknown is', async () => {
    expect((await trial.get(`/offre/?offre=${ids.startup}`)).location).toBe('/connexion/');
    expect((await trial.post('close', { offre: ids.startup })).status).toBe(401);
    for (const offre of ['inconnue', '../_authors/ondine.mistral', ''])
      expect((await trial.post('close', { offre }, { as: 'ada.regis' })).status).toBe(404);
    expect((await trial.post('sell', { offre: ids.startup }, { as: 'ada.regis' })).status).toBe(404);
    const page = await trial.post('close', { offre: 'inconnue' }, { as: 'ada.regis', page: true });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('n’est pas, ou n’est plus, publiée');
  });

  it('says of an offer that was closed meanwhile that it is', async () => {
    await trial.post('close', { offre: ids.startup }, { as: 'ondine.mistral' });
    const [proposal] = await proposals();
    await trial.services.contents.merge(proposal?.number ?? 0, proposal?.head ?? '');
    expect((await trial.get(`/offre/?offre=${ids.startup}`, 'ondine.mistral')).html).toContain(
      'n’est plus ouverte',
    );
    const again = await trial.post('close', { offre: ids.startup }, { as: 'ondine.mistral', page: true });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('déjà fermée');
  });
});
