import { beforeEach, describe, expect, it } from 'vitest';
import { filledRequest, people, toolTrial, type ToolTrial } from './tool-trial.ts';

let trial: ToolTrial;
beforeEach(() => {
  trial = toolTrial();
});

const as = people.requester;
const own = '/compte/demandes/';

describe('the catalogue', () => {
  it('names each tool, who decides, for how long, and where one’s request stands', async () => {
    const before = await trial.seen(own, as);
    expect(before.html).toContain('Basile Lenoir et Équipe des outils');
    expect(before.html).toContain('30 jours au plus');
    expect(before.html).toContain('l’administration du secrétariat');
    expect(before.html).toContain('href="/compte/demandes/?outil=coffre#demander"');
    await trial.ask();
    const { html } = await trial.seen(own, as);
    expect(html).toContain('En attente');
    expect(html).not.toContain('outil=coffre#demander');
    expect(html).toContain('/api/tools/withdraw');
  });

  it('shows the form with the questions of the tool that is chosen, and of no other', async () => {
    const { html } = await trial.seen(`${own}?outil=coffre`, as);
    expect(html).toContain('<section>');
    expect(html).toContain('Quelles clés ?');
    expect(html).not.toContain('name="reponse3"');
    expect(html).toContain(`value="${filledRequest.questions}"`);
    expect((await trial.seen(`${own}?outil=inconnu`, as)).html).not.toContain(
      '<form action="/api/tools/ask"',
    );
  });

  it('offers nothing to a member whose mission has ended', async () => {
    const { status, html } = await trial.seen(`${own}?outil=coffre`, 'lise.charme');
    expect(status).toBe(200);
    expect(html).toContain('Mission terminée');
    expect(html).not.toContain('/api/tools/ask');
    expect(html).not.toContain('#demander');
    const answer = await trial.post('ask', filledRequest, { as: 'lise.charme' });
    expect(answer.status).toBe(403);
    expect(await trial.services.toolRequests.open()).toEqual([]);
  });
});

describe('a request', () => {
  it('is kept, told to those who decide alone, and in the audit', async () => {
    const answer = await trial.post('ask', filledRequest, { as, page: true });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/compte/demandes/?fait=demandee');
    expect((await trial.seen('/compte/demandes/?fait=demandee', as)).html).toContain('est partie');
    expect(await trial.services.toolRequests.open()).toMatchObject([
      { member: as, tool: 'coffre', answers: [{ answer: 'Eau claire' }, { answer: 'Celle du puits' }] },
    ]);
    const { sent } = trial.services.mailer;
    expect(sent.map(({ to }) => to)).toEqual(['basile.lenoir@communs.example', 'odile.tram@communs.example']);
    expect(sent[0]?.text).toContain('Pour <relire> les journaux.');
    expect(trial.services.audit.written).toMatchObject([{ actor: as, action: 'tool.ask', target: as }]);
    const logged = await trial.services.mailLog.page({}, { size: 9 });
    expect(logged.items.map(({ text }) => text)).toEqual(['', '']);
  });

  it('of a tool without approvers goes to the administrators', async () => {
    const fields = { outil: 'lampions', questions: emptyQuestions(), motif: 'Pour le forum.' };
    expect((await trial.post('ask', fields, { as })).status).toBe(200);
    expect(trial.services.mailer.sent.map(({ to }) => to)).toEqual(['ada.regis@communs.example']);
  });

  it('of the only administrator goes to nobody, and nobody else decides', async () => {
    const fields = { outil: 'lampions', questions: emptyQuestions(), motif: 'Pour le forum.' };
    expect((await trial.post('ask', fields, { as: people.administrator })).status).toBe(200);
    expect(trial.services.mailer.sent).toEqual([]);
  });

  it.each([
    ['motif', { motif: '  ' }, 'motif'],
    ['a long reason', { motif: 'a'.repeat(1001) }, 'motif'],
    ['the second answer', { reponse2: '' }, 'reponse2'],
    ['a hidden character', { reponse1: 'a\u202Eb' }, 'reponse1'],
  ])('without what it needs is refused at its field: %s', async (_, given, field) => {
    const fields = { ...filledRequest, ...given };
    const answer = await trial.post('ask', fields, { as });
    expect(answer.status).toBe(422);
    expect(Object.keys(((await answer.json()) as { errors: object }).errors)).toEqual([field]);
    const page = await trial.post('ask', fields, { as, page: true });
    const html = await page.text();
    expect(page.status).toBe(422);
    expect(html).toMatch(new RegExp(`id="${field}-message" class="fr-message--error">[^<]+`));
    expect(html).toContain(
      field === 'motif' ? 'value="Celle du puits"' : 'Pour &lt;relire&gt; les journaux.',
    );
    expect(html).toContain('name="outil" value="coffre"');
    expect(trial.services.mailer.sent).toEqual([]);
  });

  it('of questions that have changed since is refused with the new ones', async () => {
    const page = await trial.post('ask', { ...filledRequest, questions: 'old' }, { as, page: true });
    const html = await page.text();
    expect(page.status).toBe(409);
    expect(html).toContain('Les questions de cet outil ont changé');
    expect(html).toContain(`value="${filledRequest.questions}"`);
    expect(html).toContain('value="Celle du puits"');
    expect(await trial.services.toolRequests.open()).toEqual([]);
  });

  it('of an unknown tool is refused', async () => {
    expect((await trial.post('ask', { ...filledRequest, outil: '__proto__' }, { as })).status).toBe(404);
    expect((await trial.post('unknown', filledRequest, { as })).status).toBe(404);
  });

  it('sent twice is one; another for the same tool is refused while it is open', async () => {
    await Promise.all([1, 2, 3].map(() => trial.post('ask', filledRequest, { as })));
    expect(await trial.services.toolRequests.ofMember(as)).toHaveLength(1);
    expect(trial.services.mailer.sent).toHaveLength(2);
    expect(trial.services.audit.written).toHaveLength(1);
    const other = await trial.post('ask', { ...filledRequest, motif: 'Autre.' }, { as, page: true });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('Tu as déjà une demande en attente');
    const [first] = await trial.services.toolRequests.open();
    await trial.post('withdraw', { demande: first?.id }, { as });
    expect((await trial.post('ask', { ...filledRequest, motif: 'Autre.' }, { as })).status).toBe(200);
  });
});

describe('a decision', () => {
  it('that grants tells the member until when', async () => {
    const { until } = await trial.grant();
    expect(until).toBe('2026-12-20');
    const mail = trial.services.mailer.sent.at(-1);
    expect(mail?.to).toBe('ondine.mistral@communs.example');
    expect(mail?.text).toContain('jusqu’au 20 décembre 2026');
    const { html } = await trial.seen(own, as);
    expect(html).toContain('Accès ouvert');
    expect(html).toContain('/api/tools/give-back');
  });

  it('that refuses has a reason, which the member reads', async () => {
    const { id } = await trial.ask();
    const by = { as: people.approver, page: true };
    const refused = await trial.post('refuse', { demande: id, mot: ' ' }, by);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/id="mot-message" class="fr-message--error">Écris pourquoi/);
    const done = await trial.post('refuse', { demande: id, mot: 'L’équipe\nest pleine.' }, by);
    expect(done.headers.get('location')).toBe(`/demande/?demande=${id}&fait=refusee`);
    expect(trial.services.mailer.sent.at(-1)?.text).toContain('L’équipe est pleine.');
    const { html } = await trial.seen(own, as);
    expect(html).toContain('Refusée');
    expect(html).toContain('outil=coffre#demander');
  });

  it('of several at the same moment, one wins', async () => {
    const { id } = await trial.ask();
    const answers = await Promise.all([
      trial.post('grant', { demande: id }, { as: people.approver }),
      trial.post('refuse', { demande: id, mot: 'Non.' }, { as: people.administrator }),
      trial.post('withdraw', { demande: id }, { as }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('is not made for a member whose mission has ended meanwhile', async () => {
    const { id } = await trial.ask();
    const community = await trial.services.community();
    const authors = community.authors.map((entry) =>
      entry.id === as
        ? { ...entry, data: { ...entry.data, missions: entry.data.missions.slice(0, 0) } }
        : entry,
    );
    trial.provide({ ...trial.services, community: () => Promise.resolve({ ...community, authors }) });
    expect((await trial.post('grant', { demande: id }, { as: people.approver })).status).toBe(409);
    expect((await trial.held(id))?.decision).toBeUndefined();
  });

  it('that takes an access back asks those who approve to close it, and tells the member why', async () => {
    const { id } = await trial.grant();
    const before = trial.services.mailer.sent.length;
    const page = await trial.seen(`/demande/?demande=${id}`, people.approver);
    expect(page.html).toContain('/api/tools/revoke');
    await trial.post('revoke', { demande: id, raison: 'Équipe fermée.' }, { as: people.approver });
    const mails = trial.services.mailer.sent.slice(before);
    expect(mails.map(({ to }) => to)).toEqual([
      'basile.lenoir@communs.example',
      'odile.tram@communs.example',
      'ondine.mistral@communs.example',
    ]);
    expect(mails[2]?.text).toContain('Équipe fermée.');
  });
});

const emptyQuestions = () => '4f53cda18c2baa0c';
