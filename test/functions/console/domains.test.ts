import { beforeEach, describe, expect, it } from 'vitest';
import { administrator, consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

describe('the list of administrations’ domains', () => {
  const names = async () => (await trial.services.administrationDomains.all()).map(({ domain }) => domain);

  it('takes a domain and lets it go, each in the audit', async () => {
    const added = await trial.post('add-domain', { domaine: ' ADEME.example' }, administrator);
    expect(added.headers.get('location')).toBe('/console/domaines/?fait=ajoute');
    expect((await trial.seen('/console/domaines/')).html).toContain(
      '<b data-fact="domaine">ademe.example</b>',
    );
    expect((await trial.seen('/console/domaines/', 'nil.zephyr')).html).not.toContain('Retirer');
    await trial.post('remove-domain', { domaine: 'ademe.example' }, administrator);
    expect(await names()).toEqual([]);
    expect(trial.services.audit.written.map(({ action, target }) => [action, target])).toEqual([
      ['administration-domain.add', 'ademe.example'],
      ['administration-domain.remove', 'ademe.example'],
    ]);
  });

  it.each([
    ['communs.example', 'domaine de la communauté'],
    ['*.communs.example', 'domaine de la communauté'],
    ['*.fr', 'trop large'],
    ['interieur.gouv.fr', 'déjà reconnu'],
    ['pas un domaine', 'un domaine seul'],
  ])('refuses %s, even from someone who is sure, and keeps what was typed', async (domaine, why) => {
    const response = await trial.post('add-domain', { domaine, confirme: 'on' }, administrator);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(why);
    expect(html).toContain(`value="${domaine}"`);
    expect(html).not.toContain('Sûre');
    expect(await names()).toEqual([]);
  });

  it('warns of a public provider, and takes it from someone who is sure', async () => {
    const warned = await trial.post('add-domain', { domaine: 'gmail.com' }, administrator);
    expect(warned.status).toBe(422);
    expect(await warned.text()).toContain('Sûre');
    expect(await names()).toEqual([]);
    const sure = await trial.post('add-domain', { domaine: 'gmail.com', confirme: 'on' }, administrator);
    expect(sure.status).toBe(303);
    expect(await names()).toEqual(['gmail.com']);
  });
});
