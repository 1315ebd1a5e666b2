import { beforeEach, describe, expect, it } from 'vitest';
import { sendMail } from '../../../src/journeys/send-mail.ts';
import { anAccount } from '../../builders.ts';
import { aMail, consolePages, consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

describe('the mail log', () => {
  it('shows each mail with its state and its text, and says whose address does not work', async () => {
    await trial.services.accounts.reserve(
      anAccount({
        id: 'basile.lenoir',
        secondaryEmail: 'basile@exemple.fr',
      }),
    );
    await sendMail(aMail({ to: 'basile@exemple.fr', text: 'Bonjour <Basile>' }), trial.services);
    await trial.services.mailLog.tell(
      { vendorId: 'sent-arrivee/celeste/recue', state: 'bounced', reason: 'NoEmail' },
      ['sent'],
      trial.services.clock.now(),
    );
    for (const path of ['/console/courriels/', '/console/']) {
      const { html } = await trial.seen(path);
      expect(html).toContain('Ton arrivée');
      expect(html).toContain('Rebond');
      expect(html).toContain('NoEmail');
      expect(html).toContain('<em data-fact="membre">basile.lenoir</em>');
      expect(html).toContain('Bonjour &lt;Basile&gt;');
      expect(html).toContain('Renvoyer');
    }
    expect((await trial.seen('/console/courriels/', 'nil.zephyr')).html).not.toContain('Renvoyer');
  });

  it('keeps secret what is secret', async () => {
    await sendMail(aMail({ text: 'https://communs.example/?jeton=abc' }), trial.services, 'secret');
    const { html } = await trial.seen('/console/courriels/');
    expect(html).toContain('pas gardé');
    expect(html).toContain('il ne peut pas repartir');
    expect(html).not.toMatch(/jeton|Renvoyer/);
  });

  it('says when there is nothing', async () => {
    for (const path of consolePages) expect((await trial.seen(path)).html).toContain('Rien');
  });

  it('shows every mail, fifty a page, without losing the filter on the way', async () => {
    for (let index = 0; index < 120; index += 1)
      await sendMail(aMail({ key: `k/${String(index)}`, subject: `n${String(index)}.` }), trial.services);
    await sendMail(aMail({ key: 'autre', to: 'autre@exemple.fr' }), trial.services);
    const found: string[] = [];
    let path: string | undefined = '/console/courriels/?recherche=celeste&etat=sent';
    let visited = 0;
    while (path !== undefined) {
      const { html } = await trial.seen(path);
      found.push(...Array.from(html.matchAll(/>(n\d+)\.</g), ([, subject = '']) => subject));
      path = /href="([^"]+)">Plus anciens/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      visited += 1;
      if (path !== undefined) expect(path).toContain('recherche=celeste&etat=sent&suite=');
      expect(html).toContain('value="celeste"');
    }
    expect(visited).toBe(3);
    expect(found).toEqual(Array.from({ length: 120 }, (_, index) => `n${String(119 - index)}`));
  });

  it.each([
    'etat=perdu',
    'recherche=%00',
    `recherche=${'x'.repeat(201)}`,
    'suite=2',
    'suite=9999-99-99T00:00:00.000Z_1',
  ])('refuses the filter %s with a message, and shows nothing', async (query) => {
    await sendMail(aMail(), trial.services);
    const { status, html } = await trial.seen(`/console/courriels/?${query}`);
    expect(status).toBe(422);
    expect(html).toContain('role="alert"');
    expect(html).not.toContain('celeste@exemple.fr');
  });

  it('takes no harm from other words of the address', async () => {
    const query = '?x"]=1&__proto__=1&fait=constructor&etat=&recherche=';
    const { status, html } = await trial.seen(`/console/courriels/${query}`);
    expect(status).toBe(200);
    expect(html).not.toContain('data-fact="notice"');
    expect((await trial.seen(`/console/journal/${query}`)).status).toBe(200);
  });
});
