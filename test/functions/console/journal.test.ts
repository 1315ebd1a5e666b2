import { beforeEach, describe, expect, it } from 'vitest';
import { writeAudit } from '../../../src/journeys/write-audit.ts';
import { consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

describe('the journal', () => {
  const event = (given: object = {}) =>
    writeAudit(trial.services, {
      actor: 'basile.lenoir',
      action: 'account.secondary-email.change',
      target: 'basile.lenoir',
      ...given,
    });

  it('says in French who did what to whom, with both values', async () => {
    await event({ actor: 'ondine.mistral', before: 'o…@e….org', after: 'b…@e….org' });
    const { html } = await trial.seen('/console/journal/', 'nil.zephyr');
    expect(html).toContain('Changement d’adresse secondaire');
    expect(html).toContain('Ondine Mistral (ondine.mistral)');
    expect(html).toMatch(/o…@e….org.*b…@e….org/);
  });

  it('narrows by who, to whom, what and when, days of Paris', async () => {
    await event();
    await event({ actor: 'forge', action: 'arrival.publish', target: 'celeste' });
    const shown = async (query: string) => {
      const { html } = await trial.seen(`/console/journal/?${query}`);
      return html.match(/<li>/g)?.length ?? 0;
    };
    expect(await shown('')).toBe(2);
    expect(await shown('par=forge')).toBe(1);
    expect(await shown('par= forge ')).toBe(1);
    expect(await shown('cible=basile.lenoir')).toBe(1);
    expect(await shown('action=arrival.publish&cible=basile.lenoir')).toBe(0);
    expect(await shown('du=2026-11-20&au=2026-11-20')).toBe(2);
    expect(await shown('au=2026-11-19')).toBe(0);
    expect(await shown('du=2026-11-21')).toBe(0);
  });

  it.each([
    'du=2026-02-30',
    'du=hier',
    'du=0001-01-01',
    'au=9999-12-31',
    'du=2026-11-20&au=2026-11-19',
    'action=vol',
  ])('refuses the filter %s', async (query) => {
    const { status, html } = await trial.seen(`/console/journal/?${query}`);
    expect(status).toBe(422);
    expect(html).toContain('role="alert"');
  });
});
