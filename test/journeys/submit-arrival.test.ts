import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/content/read-entry.ts';
import { opensFollowUp } from '../../src/journeys/follow-up-link.ts';
import { settleArrivals } from '../../src/journeys/settle-arrivals.ts';
import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import type { Services } from '../../src/services.ts';
import { arrivalFormSchema, type ArrivalForm } from '../../src/schema/arrival-form.ts';
import { authorEntry, filledArrival } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';

const filled = {
  ...filledArrival,
  email: 'Celeste@Exemple.fr',
  role: 'Designer: service',
  startup: 'eau-claire',
  bio: 'J’aime les "cartes".',
  dailyRate: '450',
  gender: 'NSP',
};
const aForm = (given: object = {}): ArrivalForm => arrivalFormSchema.parse({ ...filled, ...given });

describe('an arrival', () => {
  it('opens one account and one proposal, and tells the newcomer and her referent', async () => {
    const services = fakeServices();
    const outcome = await submitArrival(aForm(), services);
    expect(outcome).toMatchObject({ kind: 'accepted', first: true, id: 'celeste.d.ormeau' });

    const proposal = await services.contents.find('arrivee/celeste.d.ormeau');
    const text =
      (await services.contents.read('_authors/celeste.d.ormeau.md', 'arrivee/celeste.d.ormeau')) ?? '';
    const { entry, problems } = readEntry('authors', { path: '_authors/celeste.d.ormeau.md', text });
    expect(problems).toEqual([]);
    expect(entry?.data).toMatchObject({
      fullname: "Céleste d'Ormeau",
      role: 'Designer: service',
      missions: [{ start: '2026-12-01', end: '2027-11-30', startups: ['eau-claire'] }],
    });
    for (const held of [text, proposal?.title ?? '', proposal?.body ?? ''])
      expect(held).not.toMatch(/exemple\.fr|450|NSP/i);

    expect(await services.accounts.find('celeste.d.ormeau')).toMatchObject({
      secondaryEmail: 'celeste@exemple.fr',
      dailyRate: 450,
      emailStatus: 'EMAIL_UNSET',
    });
    expect(services.mailer.sent.map(({ to }) => to)).toEqual([
      'Celeste@Exemple.fr',
      'ondine.mistral@communs.example',
    ]);
  });

  it('gives a follow-up link that opens this arrival and no other', async () => {
    const services = fakeServices();
    const outcome = await submitArrival(aForm(), services);
    const link = new URL(outcome.kind === 'accepted' ? outcome.followUp : '');
    const key = link.searchParams.get('cle') ?? '';
    expect(opensFollowUp('celeste.d.ormeau', key, services.settings)).toBe(true);
    expect(opensFollowUp('ondine.mistral', key, services.settings)).toBe(false);
  });

  it('is the same for a repeat: same id, same proposal, no second mail', async () => {
    const services = fakeServices();
    const first = await submitArrival(aForm(), services);
    const again = await submitArrival(aForm({ email: 'celeste@exemple.fr' }), services);
    expect(again).toEqual({ ...first, first: false });
    expect(await services.contents.proposals('open')).toHaveLength(1);
    expect(services.mailer.sent).toHaveLength(2);
  });

  it('is one when fifty submissions come at once', async () => {
    const services = fakeServices();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => submitArrival(aForm(), services)));
    expect(
      new Set(outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.id : 'refused'))),
    ).toEqual(new Set(['celeste.d.ormeau']));
    expect(await services.accounts.all()).toHaveLength(1);
    expect(await services.contents.proposals('open')).toHaveLength(1);
    expect(services.mailer.sent).toHaveLength(2);
  });

  it('of a namesake gets the next free id, and the referent is warned', async () => {
    const services = fakeServices();
    const outcome = await submitArrival(aForm({ firstName: 'Lise', lastName: 'Charme' }), services);
    expect(outcome).toMatchObject({ id: 'lise.charme2' });
    expect(services.mailer.sent[1]?.text).toContain('Lise Charme)');
    const other = await submitArrival(
      aForm({ firstName: 'Lise', lastName: 'Charme', email: 'autre@exemple.fr' }),
      services,
    );
    expect(other).toMatchObject({ id: 'lise.charme3' });
  });

  it('keeps an administration’s address as the primary one', async () => {
    const services = fakeServices();
    await submitArrival(aForm({ email: 'celeste@interieur.gouv.fr' }), services);
    const account = await services.accounts.find('celeste.d.ormeau');
    expect(account).toMatchObject({
      primaryEmail: 'celeste@interieur.gouv.fr',
      communicationEmail: 'primary',
    });
    expect(account).not.toHaveProperty('secondaryEmail');
  });

  it('sent again after its proposal was closed opens another one, told of and followed like the first', async () => {
    const services = fakeServices();
    await submitArrival(aForm(), services);
    await services.contents.close(1);
    await settleArrivals(services);
    expect(await services.arrivals.waiting()).toEqual([]);
    expect(await submitArrival(aForm(), services)).toMatchObject({ kind: 'accepted', first: true });
    expect(await services.arrivals.waiting()).toMatchObject([{ proposal: 2, closedAt: undefined }]);
    expect(services.mailer.sent).toHaveLength(4);
    await services.contents.merge(2, 'ondine.mistral');
    expect(await settleArrivals(services)).toEqual(['celeste.d.ormeau']);
  });

  it('sent again with another referent is hers from then on, and she is told', async () => {
    const services = { ...fakeServices() };
    await submitArrival(aForm(), services);
    const { authors, ...rest } = await services.community();
    services.community = () => Promise.resolve({ ...rest, authors: [...authors, authorEntry('nil.zephyr')] });
    expect(await submitArrival(aForm({ referent: 'nil.zephyr' }), services)).toMatchObject({ first: false });
    expect(await services.arrivals.find('celeste.d.ormeau')).toMatchObject({ referent: 'nil.zephyr' });
    expect(services.mailer.sent.map(({ to }) => to)).toEqual([
      'Celeste@Exemple.fr',
      'ondine.mistral@communs.example',
      'nil.zephyr@communs.example',
    ]);
  });

  it('tells the referent why a mission is a long one', async () => {
    const services = fakeServices();
    await submitArrival(aForm({ status: 'independent', endReason: 'Marché de deux ans.' }), services);
    expect(services.mailer.sent[1]?.text).toContain('Marché de deux ans.');
    expect((await services.contents.find('arrivee/celeste.d.ormeau'))?.body).not.toContain('deux ans');
  });

  it('writes what was typed into the proposal’s text as it is, and calls nobody', async () => {
    const services = fakeServices();
    await submitArrival(aForm({ role: '@tous [ici](https://x.example) `code`' }), services);
    const { body } = (await services.contents.find('arrivee/celeste.d.ormeau')) ?? {};
    expect(body).toContain('`` @tous [ici](https://x.example) `code` `` (Design)');
  });

  it.each([
    [{ start: '2013-06-30', end: '2026-12-01' }, { start: 'start-too-early' }],
    [{ start: '2026-12-02', end: '2026-12-01' }, { end: 'end-before-start' }],
    [{ status: 'independent', end: '2027-05-21' }, { endReason: 'end-reason-missing' }],
    [{ referent: 'lise.charme' }, { referent: 'referent-unknown' }],
    [
      { startup: 'inconnue', incubator: 'inconnu' },
      { startup: 'startup-unknown', incubator: 'incubator-unknown' },
    ],
    [
      { firstName: '李', lastName: '王' },
      { firstName: 'name-without-letters', lastName: 'name-without-letters' },
    ],
  ])('with %o is refused with %o, and changes nothing', async (given, refusals) => {
    const services = fakeServices();
    expect(await submitArrival(aForm(given), services)).toEqual({ kind: 'refused', refusals });
    expect(await services.accounts.all()).toEqual([]);
    expect(await services.contents.proposals('open')).toEqual([]);
  });

  it('needs no reason for exactly six months, nor with one for more', async () => {
    const status = 'independent';
    expect(await submitArrival(aForm({ status, end: '2027-05-20' }), fakeServices())).toMatchObject({
      kind: 'accepted',
    });
    const reasoned = aForm({ status, end: '2028-05-20', endReason: 'Marché de deux ans.' });
    expect(await submitArrival(reasoned, fakeServices())).toMatchObject({ kind: 'accepted' });
  });

  it('is accepted while the mailer is down; the next try sends the mails', async () => {
    const services = fakeServices();
    services.mailer.fail = true;
    expect(await submitArrival(aForm(), services)).toMatchObject({ kind: 'accepted', first: true });
    services.mailer.fail = false;
    await submitArrival(aForm(), services);
    expect(services.mailer.sent).toHaveLength(2);
  });

  const steps = [
    'accounts.reserve',
    'arrivals.record',
    'contents.propose',
    'arrivals.change',
    'mailLog.open',
  ] as const;

  it.each(steps.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]))(
    'that dies at %s, %s its effect, is completed by the next try, with nothing twice',
    async (step, when) => {
      const services = fakeServices();
      const broken = breakOnce(services, step, when);
      await expect(submitArrival(aForm(), broken)).rejects.toThrow('killed');
      expect(await submitArrival(aForm(), services)).toMatchObject({
        kind: 'accepted',
        id: 'celeste.d.ormeau',
      });
      expect(await services.accounts.all()).toHaveLength(1);
      expect(await services.contents.proposals('open')).toHaveLength(1);
      expect(services.mailer.sent).toHaveLength(2);
    },
  );
});

type Call = (...given: unknown[]) => Promise<unknown>;

/** The same services, where one call dies before or after it had its effect. */
function breakOnce(services: Services, step: string, when: 'before' | 'after'): Services {
  const [port = '', method = ''] = step.split('.');
  const held = services[port as keyof Services] as unknown as Record<string, Call>;
  const dying: Call = async (...given) => {
    if (when === 'after') await held[method]?.(...given);
    throw new Error('killed');
  };
  return { ...services, [port]: { ...held, [method]: dying } };
}
