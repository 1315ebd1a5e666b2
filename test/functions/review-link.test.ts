import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Proposal } from '../../src/ports.ts';
import { branch, linkIn, people, published, reviewTrial, type ReviewTrial } from './review-trial.ts';

const changed = published.replace('Boire.', 'Boire bien.');
const day = 86_400_000;

let trial: ReviewTrial;
let proposal: Proposal;

beforeEach(async () => {
  trial = reviewTrial();
  proposal = await trial.edit(changed);
});

const told = () => trial.services.mailer.sent.map(({ to }) => to.split('@')[0]);
const stateNow = async () => (await trial.services.contents.find(branch))?.state;

describe('the mail to those who may approve', () => {
  it('goes to teammates, once for each state of the proposal, and never to who made it', async () => {
    await Promise.all([trial.tell(proposal), trial.tell(proposal)]);
    await trial.tell(proposal);
    expect(told()).toEqual(['basile.lenoir', 'odile.tram']);
    await trial.tell(await trial.edit(changed.replace('bien', 'mieux'), { by: people.teammate }));
    expect(told()).toEqual(['basile.lenoir', 'odile.tram', 'odile.tram']);
  });

  it('says who made it, its title and its differences', async () => {
    await trial.tell(proposal);
    const [mail] = trial.services.mailer.sent;
    expect(mail?.text).toContain('Ondine Mistral propose un changement');
    expect(mail?.text).toContain(proposal.title);
    expect(mail?.text).toContain('«\u00A0Boire.\u00A0» → «\u00A0Boire bien.\u00A0»');
  });

  it('goes to administrators where there is nobody else', async () => {
    const left = ['basile.lenoir', 'odile.tram'];
    await trial.setAuthors((authors) => authors.filter(({ id }) => !left.includes(id)));
    await trial.tell(proposal);
    expect(told()).toEqual(['ada.regis']);
  });

  it('goes to 15 people at most', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `m${String(index)}`);
    await trial.setAuthors((authors) => {
      const mates = authors.filter(({ id }) => id === people.teammate);
      return [...authors, ...names.flatMap((id) => mates.map((held) => ({ ...held, id })))];
    });
    await trial.tell(proposal);
    expect(told()).toHaveLength(15);
  });

  it('leaves without differences while the forge does not tell them, and undoes nothing when it cannot leave', async () => {
    trial.services.contents.diff = () => Promise.reject(new Error('Down.'));
    trial.services.mailer.fail = true;
    await trial.tell(proposal);
    expect(told()).toEqual([]);
    trial.services.mailer.fail = false;
    await trial.tell(proposal);
    expect(told()).toEqual(['basile.lenoir', 'odile.tram']);
    expect(trial.services.mailer.sent[0]?.text).not.toContain('Boire');
  });

  it('is kept nowhere with its link', async () => {
    await trial.tell(proposal);
    const key = `cms/${String(proposal.number)}/${proposal.head}/relire/${people.teammate}`;
    expect(await trial.services.mailLog.find(key)).toMatchObject({ state: 'sent', text: '', html: '' });
  });
});

describe('the link of the mail', () => {
  let link: ReturnType<typeof linkIn>;
  beforeEach(async () => {
    await trial.tell(proposal);
    link = linkIn(trial, people.teammate);
  });
  const opened = (address = link.address) => trial.seen(address);
  const approve = (fields: object = {}, given: object = {}) =>
    trial.post('approve', { ...link.fields, head: proposal.head, ...fields }, given);

  it('shows the proposal without a session, and does nothing by itself', async () => {
    const { status, html } = await opened();
    expect(status).toBe(200);
    expect(html).toContain('Boire bien.');
    expect(html).toContain(`name="cle" data-if="lien" value="${link.fields.cle ?? ''}"`);
    expect(await stateNow()).toBe('open');
  });

  it('approves in her name, once', async () => {
    const response = await approve({}, { page: true });
    expect(response.status).toBe(303);
    const way = response.headers.get('location') ?? '';
    const { status, html } = await opened(way);
    expect([status, html]).toEqual([200, expect.stringContaining('C’est approuvé')]);
    expect(trial.services.audit.written).toMatchObject([
      { actor: people.teammate, action: 'content.approve' },
    ]);
    expect((await approve()).status).toBe(200);
    expect(trial.services.audit.written).toHaveLength(1);
    expect((await opened()).html).toContain('déjà approuvée');
    expect((await opened(linkIn(trial, 'odile.tram').address)).html).toContain('déjà approuvée');
  });

  it('asks for a change in her name', async () => {
    const fields = { ...link.fields, head: proposal.head, text: 'Précise.' };
    const response = await trial.post('ask-change', fields, { page: true });
    expect(response.headers.get('location')).toContain('fait=retouche');
    expect(await trial.services.notes.of(branch)).toMatchObject([{ author: people.teammate }]);
    const { html } = await opened(response.headers.get('location') ?? '');
    expect(html).toContain('Ta demande est partie');
    expect(html).toContain('Précise.');
  });

  it.each([
    ['of somebody else', { membre: 'odile.tram' }],
    ['with a later end', { jusqua: '4000000000' }],
    ['with an end that is none', { jusqua: 'toujours' }],
    ['of another proposal', { proposition: '2' }],
    ['with another key', { cle: 'x' }],
    ['without its key', { cle: '' }],
  ])('%s opens nothing, a session included', async (_, parts) => {
    const address = `/relecture/?${new URLSearchParams({ ...link.fields, ...parts }).toString()}`;
    const { status, html } = await trial.seen(address, people.administrator);
    expect(status).toBe(403);
    expect(html).not.toContain('Boire');
    expect((await approve(parts, { as: people.administrator })).status).toBe(401);
    expect(await stateNow()).toBe('open');
  });

  it('opens no other proposal of the same branch', async () => {
    await trial.services.contents.close(proposal.number);
    const next = await trial.edit(changed);
    expect(next.number).not.toBe(proposal.number);
    const { status, html } = await opened();
    expect(status).toBe(404);
    expect(html).not.toContain('Boire');
    expect((await approve({ head: next.head })).status).toBe(404);
  });

  it('ends after seven days', async () => {
    trial.time.now = new Date(trial.time.now.getTime() + 7 * day - 1000);
    expect((await opened()).status).toBe(200);
    trial.time.now = new Date(trial.time.now.getTime() + 1000);
    expect((await opened()).status).toBe(403);
    expect((await approve()).status).toBe(401);
  });

  it('has the rights that she has today: none on what she helped to make', async () => {
    const { head } = await trial.edit(changed, { by: people.teammate });
    expect((await opened()).html).toContain('C’est ta proposition');
    expect((await approve({ head })).status).toBe(403);
    expect(await stateNow()).toBe('open');
  });

  it.each([
    ['whose mission has ended meanwhile', false],
    ['who is no longer published', true],
  ])('of a member %s opens nothing', async (_, isGone) => {
    await trial.setAuthors((authors) =>
      authors.flatMap((author) => {
        if (author.id !== people.teammate) return [author];
        return isGone ? [] : [{ ...author, data: { ...author.data, missions: [] } }];
      }),
    );
    expect((await opened()).status).toBe(403);
    expect((await approve()).status).toBe(isGone ? 401 : 403);
    expect(await stateNow()).toBe('open');
  });

  it('tells of an outage, and nothing is done', async () => {
    const log = vi.mocked(console.error).mockImplementation(() => undefined);
    const find = vi.spyOn(trial.services.contents, 'find').mockRejectedValue(new Error('Down.'));
    expect((await opened()).status).toBe(503);
    expect((await approve()).status).toBe(503);
    log.mockClear();
    find.mockRestore();
    expect(await stateNow()).toBe('open');
  });
});
