import { beforeEach, describe, expect, it } from 'vitest';
import { sendMail } from '../../../src/journeys/send-mail.ts';
import { administrator, aMail, consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

describe('a mail that is sent again', () => {
  const key = 'arrivee/celeste/recue';
  const cle = { cle: key };

  it('leaves under a key of its own, is counted, and stands in the audit', async () => {
    await sendMail(aMail(), trial.services);
    const response = await trial.post('resend-mail', cle, administrator);
    expect(response.headers.get('location')).toBe('/console/courriels/?fait=renvoye');
    await trial.post('resend-mail', { cle: `${key}/renvoi-1` }, administrator);
    expect(trial.services.mailer.sent.map((mail) => mail.key)).toEqual([
      key,
      `${key}/renvoi-1`,
      `${key}/renvoi-2`,
    ]);
    expect(trial.services.mailer.sent[1]).toEqual({ ...aMail(), key: `${key}/renvoi-1` });
    expect(trial.services.audit.written[0]).toEqual({
      at: '2026-11-20T09:00:00.000Z',
      actor: 'ondine.mistral',
      action: 'mail.resend',
      target: 'c…@e….fr',
      after: 'Ton arrivée',
    });
    expect((await trial.seen('/console/courriels/?fait=renvoye')).html).toContain('Le courriel est reparti');
  });

  it('waits ten minutes, whichever of its sendings is named', async () => {
    await sendMail(aMail(), trial.services);
    const hits = new Map<string, number>();
    const hit = (name: string, windowSeconds: number) => {
      const count = windowSeconds === 600 ? (hits.get(name) ?? 0) + 1 : 1;
      hits.set(name, count);
      return Promise.resolve(count);
    };
    trial.provide({ ...trial.services, rateLimits: { ...trial.services.rateLimits, hit } });
    expect((await trial.post('resend-mail', cle, administrator)).status).toBe(303);
    const again = await trial.post('resend-mail', { cle: `${key}/renvoi-1` }, administrator);
    expect(again.status).toBe(429);
    expect(await again.text()).toContain('Attends dix minutes');
    expect(trial.services.mailer.sent).toHaveLength(2);
  });

  it('tells that it could not leave', async () => {
    await sendMail(aMail(), trial.services);
    trial.services.mailer.fail = true;
    const response = await trial.post('resend-mail', cle, administrator);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('n’a pas pu repartir');
    expect(await trial.services.mailLog.find(`${key}/renvoi-1`)).toMatchObject({ state: 'failed' });
  });

  it.each([
    ['delivered', 'est arrivé'],
    ['complained', 'indésirable'],
    ['pending', 'pas encore parti'],
  ] as const)('does not leave when it is %s', async (state, why) => {
    await trial.services.mailLog.open(aMail(), trial.services.clock.now());
    await trial.services.mailLog.change(key, { state }, trial.services.clock.now());
    const response = await trial.post('resend-mail', cle, administrator);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(why);
    expect(trial.services.mailer.sent).toEqual([]);
  });

  it('does not leave when it is secret', async () => {
    await sendMail(aMail(), trial.services, 'secret');
    const response = await trial.post('resend-mail', cle, administrator);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('lien personnel');
    expect(trial.services.mailer.sent).toHaveLength(1);
  });
});
