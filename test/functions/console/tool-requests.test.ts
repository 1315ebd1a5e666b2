import { beforeEach, describe, expect, it } from 'vitest';
import { people, toolTrial, type ToolTrial } from '../tool-trial.ts';

let trial: ToolTrial;
beforeEach(() => {
  trial = toolTrial();
});

const as = people.administrator;

describe('the console’s requests of access', () => {
  it('are listed by state, with a way to decide on what is open', async () => {
    const { id } = await trial.grant();
    const seen = async (query: string) => (await trial.seen(`/console/demandes/${query}`, as)).html;
    expect(await seen('')).toContain('Ondine Mistral');
    expect(await seen('?etat=granted')).toContain(`href="/demande/?demande=${id}"`);
    expect(await seen('?etat=waiting')).toContain('Rien');
    await trial.post('give-back', { demande: id }, { as: people.requester });
    expect(await seen('?etat=granted')).toContain('Rien');
    const over = await seen('?etat=given-back');
    expect(over).toContain('Accès rendu');
    expect(over).not.toContain('Décider');
  });

  it('refuse a filter that is none', async () => {
    expect((await trial.seen('/console/demandes/?etat=autre', as)).status).toBe(422);
    expect((await trial.seen('/console/demandes/?suite=x', as)).status).toBe(422);
  });

  it('go from page to page', async () => {
    for (let index = 0; index < 60; index++)
      await trial.services.toolRequests.ask({
        id: `r${index}`,
        member: `member${index}`,
        tool: 'coffre',
        answers: [],
        reason: 'Une raison.',
        askedAt: trial.time.now.toISOString(),
      });
    const counted = async (address: string) =>
      (await trial.seen(address, as)).html.match(/>member\d+</g)?.length;
    expect(await counted('/console/demandes/')).toBe(50);
    const suite = '2026-11-20T09:00:00.000Z_10';
    expect(await counted(`/console/demandes/?suite=${suite}`)).toBe(10);
  });

  it('give the open accesses in a file that no spreadsheet runs', async () => {
    await trial.grant();
    const formula = { id: 'f', member: '=1+1', tool: 'lampions', answers: [], reason: '' };
    await trial.services.toolRequests.ask({ ...formula, askedAt: trial.time.now.toISOString() });
    await trial.services.toolRequests.change('f', 'waiting', { decision: 'granted', decidedBy: as });
    const response = await trial.get('/api/console/tool-accesses', as);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await response.text()).split('\n')).toEqual([
      'membre,outil,nom_outil,accorde_par,accorde_le,jusqu_au',
      'ondine.mistral,coffre,Le Coffre,basile.lenoir,2026-11-20,2026-12-20',
      "'=1+1,lampions,Lampions,ada.regis,,",
      '',
    ]);
  });
});
