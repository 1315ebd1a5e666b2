import { beforeEach, describe, expect, it } from 'vitest';
import { people, toolTrial, type ToolTrial } from './tool-trial.ts';

let trial: ToolTrial;
beforeEach(() => {
  trial = toolTrial();
});

type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];
const deciders: readonly Person[] = ['approver', 'member of the approving team', 'administrator'];

const actions: readonly {
  readonly action: string;
  readonly of: 'ask' | 'grant';
  readonly fields: object;
  readonly allowed: readonly Person[];
}[] = [
  { action: 'grant', of: 'ask', fields: {}, allowed: deciders },
  { action: 'refuse', of: 'ask', fields: { mot: 'Pas cette fois.' }, allowed: deciders },
  { action: 'revoke', of: 'grant', fields: { raison: 'L’équipe a changé.' }, allowed: deciders },
  { action: 'withdraw', of: 'ask', fields: {}, allowed: ['requester'] },
  { action: 'give-back', of: 'grant', fields: {}, allowed: ['requester'] },
];

describe.each(actions)('$action', ({ action, of, fields, allowed }) => {
  it.each(everybody)('by the %s', async (person) => {
    const request = await trial[of]();
    const mails = trial.services.mailer.sent.length;
    const events = trial.services.audit.written.length;
    const answer = await trial.post(action, { demande: request.id, ...fields }, { as: people[person] });
    const changed = await trial.held(request.id);
    if (allowed.includes(person)) {
      expect(answer.status).toBe(200);
      expect(changed).not.toEqual(request);
      expect(trial.services.audit.written.slice(events)).toMatchObject([
        { actor: people[person], action: `tool.${action}`, target: people.requester },
      ]);
      return;
    }
    expect([403, 404]).toContain(answer.status);
    expect(changed).toEqual(request);
    expect(trial.services.mailer.sent).toHaveLength(mails);
    expect(trial.services.audit.written).toHaveLength(events);
  });

  it('by nobody in particular, from another site, or of an unknown request', async () => {
    const request = await trial[of]();
    const asked = { demande: request.id, ...fields };
    const as = people[allowed[0] ?? 'approver'];
    expect((await trial.post(action, asked)).status).toBe(401);
    expect((await trial.post(action, asked, { page: true })).headers.get('location')).toBe('/connexion/');
    const headers = { origin: 'https://ailleurs.example' };
    expect((await trial.post(action, asked, { as, headers })).status).toBe(403);
    expect((await trial.post(action, { ...asked, demande: 'inconnue' }, { as })).status).toBe(404);
    expect((await trial.post(action, { ...fields }, { as })).status).toBe(422);
    expect(await trial.held(request.id)).toEqual(request);
  });

  it('twice', async () => {
    const request = await trial[of]();
    const as = people[allowed[0] ?? 'approver'];
    const asked = { demande: request.id, ...fields };
    await trial.post(action, asked, { as });
    const [changed, mails] = [await trial.held(request.id), trial.services.mailer.sent.length];
    const events = trial.services.audit.written.length;
    // Leaving is one's own: done again, it is done. Deciding says that somebody was first.
    const isOwn = allowed.includes('requester');
    expect((await trial.post(action, asked, { as })).status).toBe(isOwn ? 200 : 409);
    expect(await trial.held(request.id)).toEqual(changed);
    expect(trial.services.mailer.sent).toHaveLength(mails);
    expect(trial.services.audit.written).toHaveLength(events);
  });
});

describe('the pages', () => {
  it.each(everybody)('of the %s show what is hers to decide', async (person) => {
    const { id } = await trial.ask();
    const mayDecide = deciders.includes(person);
    const page = await trial.seen(`/demande/?demande=${id}`, people[person]);
    expect(page.status).toBe(mayDecide ? 200 : 403);
    expect(page.html.includes('Celle du puits')).toBe(mayDecide);
    const list = await trial.seen('/compte/demandes/a-decider/', people[person]);
    expect(list.html.includes('Ondine Mistral')).toBe(mayDecide);
    const console = await trial.seen('/console/demandes/', people[person]);
    expect(console.status).toBe(person === 'administrator' ? 200 : 403);
    const file = await trial.get('/api/console/tool-accesses', people[person]);
    expect(file.status).toBe(person === 'administrator' ? 200 : 403);
  });

  it('lead a visitor to the login page', async () => {
    for (const path of [
      '/compte/demandes',
      '/compte/demandes/a-decider/',
      '/demande/?demande=x',
      '/api/console/tool-accesses',
    ])
      expect((await trial.get(path)).headers.get('location')).toBe('/connexion/');
  });
});
