import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Proposal } from '../../src/ports.ts';
import { readable } from './browser-calls.ts';
import { branch, path, people, published, reviewTrial, type ReviewTrial } from './review-trial.ts';

const changed = published.replace('Boire.', 'Boire bien.').replace('Deux.', 'Trois.');
const queue = '/compte/relectures/';
const asked = 'Précise la mission.';

let trial: ReviewTrial;
let proposal: Proposal;
let shown: { proposition: number; head: string };

beforeEach(async () => {
  trial = reviewTrial();
  proposal = await trial.edit(changed);
  shown = { proposition: proposal.number, head: proposal.head };
});

const page = () => `${queue}?proposition=${String(proposal.number)}`;
const stateNow = async () => (await trial.services.contents.find(branch))?.state;
const audited = () =>
  trial.services.audit.written.map(({ actor, action, target }) => `${actor} ${action} ${target}`);
const errorOf = async (response: Response) => ((await response.json()) as { error: string }).error;

describe('whoever may approve a startup’s change', () => {
  it.each([
    ['maker', false],
    ['teammate', true],
    ['member of its incubator’s team', true],
    ['administrator', true],
    ['animator', false],
    ['stranger', false],
    ['member whose mission has ended', false],
  ] as const)('%s: %s, in the list, on the page and for an approval', async (who, isAllowed) => {
    const member = people[who];
    expect((await trial.seen(queue, member)).html.includes(proposal.title)).toBe(isAllowed);
    expect((await trial.seen(queue, member)).html.includes('Rien n’attend')).toBe(!isAllowed);
    const { status, html } = await trial.seen(page(), member);
    expect(status).toBe(isAllowed ? 200 : 403);
    expect(html.includes('Boire bien.')).toBe(isAllowed);
    const asksChange = await trial.post('ask-change', { ...shown, text: '' }, { as: member });
    expect(asksChange.status).toBe(422);
    if (!isAllowed)
      expect((await trial.post('ask-change', { ...shown, text: asked }, { as: member })).status).toBe(403);
    const approves = await trial.post('approve', shown, { as: member });
    expect(approves.status).toBe(isAllowed ? 200 : 403);
    expect(await stateNow()).toBe(isAllowed ? 'merged' : 'open');
    expect(audited()).toEqual(isAllowed ? [`${member} content.approve startups/eau-claire`] : []);
  });

  it('nobody who helped to make it, an administrator included', async () => {
    await trial.edit(changed, { by: people.administrator });
    const response = await trial.post('approve', shown, { as: people.administrator });
    expect(response.status).toBe(403);
    expect(await errorOf(response)).toContain('C’est ta proposition');
    expect((await trial.seen(queue, people.administrator)).html).not.toContain(proposal.title);
  });

  it('sees no draft in the list, and does not approve one', async () => {
    await trial.services.contents.relabel(proposal.number, ['decap-cms/draft']);
    expect((await trial.seen(queue, people.teammate)).html).not.toContain(proposal.title);
    const { html } = await trial.seen(page(), people.teammate);
    expect(html).toContain('en cours de retouche');
    expect(html).not.toContain('/api/reviews/approve');
    expect((await trial.post('approve', shown, { as: people.teammate })).status).toBe(409);
    expect(await stateNow()).toBe('open');
  });

  it('finds a change of a teammate’s page and a newcomer who joins her there, and nobody else’s', async () => {
    const { contents } = trial.services;
    const propose = (at: string, id: string, startup: string) =>
      contents.propose({
        ...{ branch: at, title: `Page de ${id}`, body: '', labels: [], reviewers: [] },
        changes: [
          {
            path: `_authors/${id}.md`,
            text: `---\nfullname: ${id}\nrole: Designer\ndomaine: Design\nmissions:\n  - start: 2026-12-01\n    status: admin\n    startups: [${startup}]\n---\n`,
          },
        ],
      });
    await propose('compte/ondine.mistral', 'ondine.mistral', 'eau-claire');
    await propose('arrivee/celeste.d.ormeau', 'celeste.d.ormeau', 'eau-claire');
    await propose('arrivee/nul.part', 'nul.part', 'ailleurs');
    await propose('main-libre', 'main.libre', 'eau-claire');
    const { html } = await trial.seen(queue, people.teammate);
    const titles = Array.from(html.matchAll(/">([^<]+)<\/a>/g), ([, title]) => title);
    expect(titles).toEqual(['Page de celeste.d.ormeau', 'Page de ondine.mistral', proposal.title]);
  });

  it('is asked one question of the forge for the list', async () => {
    const { contents } = trial.services;
    const list = vi.spyOn(contents, 'proposals');
    const others = (['find', 'diff', 'read'] as const).map((call) => vi.spyOn(contents, call));
    await trial.seen(queue, people.teammate);
    expect(list).toHaveBeenCalledTimes(1);
    for (const call of others) expect(call).not.toHaveBeenCalled();
  });
});

describe('the page of a proposal', () => {
  it('shows what changes in words, texts line by line, and who made it', async () => {
    const { html } = await trial.seen(page(), people.teammate);
    expect(html).toContain('Proposé par Ondine Mistral');
    expect(html).toContain('<td data-fact="avant">Boire.</td><td data-fact="apres">Boire bien.</td>');
    expect(html).toContain('<del data-if="retiree"><b data-fact="ligne">Deux.</b></del>');
    expect(html).toContain('<ins data-if="ajoutee"><b data-fact="ligne">Trois.</b></ins>');
    expect(html).toContain('<u data-if="gardee" data-fact="ligne">Un.</u>');
  });

  it('shows a file that cannot be read by its lines, a picture by its name, and what is new or gone', async () => {
    await trial.services.contents.propose({
      ...{ branch, title: 'x', body: '', labels: [], reviewers: [] },
      changes: [
        { path, text: '---\ntitle: [\n---\n' },
        { path: '_media/logo.png', bytes: Uint8Array.of(137, 80, 78, 71, 0) },
        { path: '_startups/neuve.md', text: '---\ntitle: <b>Neuve</b>\n---\n' },
      ],
    });
    const { html } = await trial.seen(page(), people.teammate);
    expect(html).toContain('<ins data-if="ajoutee"><b data-fact="ligne">title: [</b></ins>');
    expect(html).toMatch(/_media\/logo\.png<\/h3><p[^>]*>Une image/);
    expect(html).toMatch(/Startup neuve<\/h3><p[^>]*>Nouvelle page/);
    expect(html).toContain('&lt;b&gt;Neuve&lt;/b&gt;');
  });

  it('is for whoever is logged in, and for a proposal that waits', async () => {
    for (const address of [queue, page()]) {
      const response = await trial.get(address);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/connexion/']);
    }
    for (const number of ['99', '0', 'x', '1e3', '-1'])
      expect((await trial.seen(`${queue}?proposition=${number}`, people.teammate)).status).toBe(404);
    await trial.services.contents.close(proposal.number);
    const { status, html } = await trial.seen(`${page()}&branche=${branch}`, people.teammate);
    expect(status).toBe(200);
    expect(html).toContain('est fermée');
  });
});

describe('an approval', () => {
  const approve = (fields: object = shown) => trial.post('approve', fields, { as: people.teammate });

  it('is done once, however often it is sent', async () => {
    const both = await Promise.all([
      approve({ ...shown, branche: branch }),
      approve({ ...shown, branche: branch }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const again = await approve({ ...shown, branche: branch });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ message: expect.stringContaining('déjà approuvée') as string });
    expect(await trial.services.contents.read(path)).toBe(changed);
  });

  it('of what has changed since it was shown is refused, with the new differences', async () => {
    await trial.edit(changed.replace('bien', 'mieux'));
    expect((await approve()).status).toBe(409);
    const response = await trial.post(
      'approve',
      { ...shown, text: 'x' },
      { as: people.teammate, page: true },
    );
    const html = await readable(response);
    expect(response.status).toBe(409);
    expect(html).toMatch(/role="alert"[^>]*>Cette proposition a changé/);
    expect(html).toContain('Boire mieux.');
    const head = /name="head" value="([^"]+)"/.exec(html)?.[1];
    expect((await approve({ ...shown, head })).status).toBe(200);
  });

  it('of what contradicts the published page is refused, and says what to do', async () => {
    const other = await trial.services.contents.propose({
      ...{ branch: 'autre', title: 'Autre', body: '', labels: [], reviewers: [] },
      changes: [{ path, text: published.replace('Boire.', 'Nager.') }],
    });
    await trial.services.contents.merge(other.number, 'Ada');
    const response = await approve();
    expect(response.status).toBe(409);
    expect(await errorOf(response)).toContain('contredit un changement publié');
  });

  it('of what is closed, or unknown, is refused', async () => {
    await trial.services.contents.close(proposal.number);
    expect((await approve()).status).toBe(404);
    const response = await approve({ ...shown, branche: branch });
    expect(response.status).toBe(409);
    expect(await errorOf(response)).toContain('fermée');
    expect((await approve({ ...shown, proposition: 99 })).status).toBe(404);
    expect((await approve({ ...shown, proposition: 99, branche: '../main' })).status).toBe(404);
  });

  it('by a form leads to the list, which says so', async () => {
    const fields = { proposition: String(proposal.number), head: proposal.head, branche: branch };
    const response = await trial.post('approve', fields, { as: people.teammate, page: true });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${queue}?fait=approuvee`]);
    const { html } = await trial.seen(`${queue}?fait=approuvee`, people.teammate);
    expect(html).toContain('C’est approuvé');
    expect((await trial.seen(`${queue}?fait=constructor`, people.teammate)).html).not.toContain('status');
  });

  it('is refused without a session, from another site, without what was shown, and when there are too many', async () => {
    expect((await trial.post('approve', shown)).status).toBe(401);
    const elsewhere = { as: people.teammate, headers: { origin: 'https://ailleurs.example' } };
    expect((await trial.post('approve', shown, elsewhere)).status).toBe(403);
    expect((await approve({ proposition: proposal.number })).status).toBe(422);
    expect((await trial.post('__proto__', shown, { as: people.teammate })).status).toBe(404);
    trial.provide({
      ...trial.services,
      rateLimits: { ...trial.services.rateLimits, hit: () => Promise.resolve(201) },
    });
    expect((await approve()).status).toBe(429);
    expect(await stateNow()).toBe('open');
  });
});
