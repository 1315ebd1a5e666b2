import { beforeEach, describe, expect, it } from 'vitest';
import { consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

const path = '/console/previsions/';

describe('the dry run', () => {
  it('groups by day what runs would do, with its reason, and writes nothing', async () => {
    const { html } = await trial.seen(`${path}?jour=2026-12-10`, 'nil.zephyr');
    expect(html).toContain('<h2 data-fact="jour">10 décembre 2026</h2>');
    expect(html).toContain('Boîte aux lettres supprimée');
    expect(html).toContain('href="/communaute/lise.charme/"');
    expect(html).toContain('sa mission s’est terminée le 10 novembre 2026');
    expect(html).toContain('href="/console/previsions/?jour=2026-11-20"');
    expect(await trial.services.steps.of(['lise.charme'])).toEqual([]);
    expect(trial.services.audit.written).toEqual([]);
  });

  it('begins with tomorrow, and says when nothing is planned then', async () => {
    const { html } = await trial.seen(path);
    expect(html).toContain('<h2 data-fact="jour">21 novembre 2026</h2>');
    expect(html).toContain('Rien ce jour');
  });

  it.each(['jour=demain', 'page=0'])('refuses %s', async (query) => {
    expect((await trial.seen(`${path}?${query}`)).status).toBe(422);
  });
});
