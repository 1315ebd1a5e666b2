import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeAudit } from '../../../src/journeys/write-audit.ts';
import { authorEntry } from '../../builders.ts';
import { administrator, consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

async function rows(path: string): Promise<string[][]> {
  const response = await trial.get(path, administrator);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[a-z]+-2026-11-20\.csv"$/,
  );
  return parse(await response.text(), { bom: true, delimiter: ';' });
}

describe('a file for a spreadsheet', () => {
  it('holds what the list of movements shows, and no formula', async () => {
    const { data } = authorEntry('p.x', {
      fullname: '=1+1',
      missions: [{ start: '2026-01-01', end: '2026-11-30', status: 'admin' }],
    });
    await trial.services.members.put([{ id: 'p.x', ...data }]);
    const [head, first, ...others] = await rows('/console/mouvements/export.csv?vue=departs');
    expect(head).toEqual(['identifiant', 'nom', 'mouvement', 'jour', 'étape', 'état']);
    expect(first?.slice(0, 5)).toEqual([
      'p.x',
      "'=1+1",
      'Départ\u00A0: dernier jour',
      '2026-11-30',
      'Rappel, 15 jours avant la fin, par courriel',
    ]);
    expect(others.length).toBeGreaterThan(3);
    expect(await rows('/console/mouvements/export.csv?nom=autre')).toEqual([head]);
  });

  it.each(['=', '+', '-', '@', '\t', '\r'])(
    'takes no cell for a formula that begins with %j',
    async (sign) => {
      const event = { actor: 'basile.lenoir', action: 'mail.resend', target: `${sign}x` } as const;
      await writeAudit(trial.services, event);
      const [, first] = await rows('/console/journal/export.csv');
      expect(first?.[3]).toBe(`'${sign}x`);
    },
  );

  it('holds all events that the filter finds, over many pages', async () => {
    for (let index = 0; index < 1_200; index += 1)
      await writeAudit(trial.services, {
        actor: index % 2 === 0 ? 'forge' : 'autre',
        action: 'mail.resend',
        target: 'celeste; "d’Ormeau"',
      });
    expect(await rows('/console/journal/export.csv')).toHaveLength(1_201);
    const found = await rows('/console/journal/export.csv?par=forge');
    expect(found).toHaveLength(601);
    expect(found[1]).toContain('celeste; "d’Ormeau"');
  });

  it.each(['/console/mouvements/export.csv?vue=tout', '/console/journal/export.csv?du=hier'])(
    'is refused for a filter that makes no sense: %s',
    async (path) => {
      expect((await trial.get(path, administrator)).status).toBe(422);
    },
  );
});
