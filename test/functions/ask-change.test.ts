import { beforeEach, describe, expect, it } from 'vitest';
import { statusOf } from '../../src/domain/edit-status.ts';
import type { Proposal } from '../../src/ports.ts';
import { readable } from './browser-calls.ts';
import { branch, people, published, reviewTrial, type ReviewTrial } from './review-trial.ts';

const changed = published.replace('Boire.', 'Boire bien.');
const asked = 'Précise la mission.\nEt l’adresse.';

let trial: ReviewTrial;
let proposal: Proposal;

beforeEach(async () => {
  trial = reviewTrial();
  proposal = await trial.edit(changed);
});

const audited = () =>
  trial.services.audit.written.map(({ actor, action, target }) => `${actor} ${action} ${target}`);

describe('a request for a change', () => {
  const ask = (fields: object = {}, given: object = {}) =>
    trial.post(
      'ask-change',
      { proposition: proposal.number, head: proposal.head, text: asked, ...fields },
      { as: people.teammate, ...given },
    );

  it('is a note, a draft, a mail to each maker with the editor’s link, and a line of the audit', async () => {
    await trial.edit(changed, { by: 'nil.zephyr' });
    expect((await ask()).status).toBe(200);
    expect(await trial.services.notes.of(branch)).toMatchObject([
      { author: people.teammate, text: asked, resolved: false },
    ]);
    expect(statusOf((await trial.services.contents.find(branch))?.labels ?? [])).toBe('draft');
    const mails = trial.services.mailer.sent;
    expect(mails.map(({ to }) => to)).toEqual([
      'ondine.mistral@communs.example',
      'nil.zephyr@communs.example',
    ]);
    const entry = 'entries/eau-claire';
    expect(mails[0]?.text).toContain(`https://communs.example/admin/#/collections/my-startups/${entry}`);
    expect(mails[1]?.text).toContain(`https://communs.example/admin/#/collections/startups/${entry}`);
    expect(mails[0]?.text).toContain('Basile Lenoir a relu');
    expect(mails[0]?.text).toContain('«\u00A0Précise la mission.\u00A0»');
    expect(audited()).toEqual([`${people.teammate} content.ask-change startups/eau-claire`]);
    const { html } = await trial.seen(
      `/compte/relectures/?proposition=${String(proposal.number)}`,
      people.administrator,
    );
    expect(html).toContain('<b data-fact="note-auteur">Basile Lenoir</b>');
  });

  it('sent twice is made once', async () => {
    await Promise.all([ask(), ask()]);
    await ask();
    expect(await trial.services.notes.of(branch)).toHaveLength(1);
    expect(trial.services.mailer.sent).toHaveLength(1);
    expect(audited()).toHaveLength(1);
  });

  it('leaves again where the same is asked after it was said to be done', async () => {
    await ask();
    const [note] = await trial.services.notes.of(branch);
    await trial.services.notes.change(note?.id ?? '', { resolved: true });
    await ask();
    expect(await trial.services.notes.of(branch)).toHaveLength(2);
    expect(trial.services.mailer.sent).toHaveLength(2);
  });

  it('keeps the text where it is refused', async () => {
    const text = 'a'.repeat(2001);
    const invalid = await ask({ text }, { page: true });
    const html = await readable(invalid);
    expect(invalid.status).toBe(422);
    expect(html).toContain(text);
    expect(html).toMatch(/aria-invalid="true"/);
    expect(html).toContain('2\u00A0000 caractères au plus');
    expect(html).toMatch(/<details open/);
    expect((await ask({ text: 'a'.repeat(2000) })).status).toBe(200);
    expect(await (await ask({ text: ' \n ' })).json()).toEqual({
      errors: { text: 'Écris ce qui est à retoucher.' },
    });
    await trial.edit(changed.replace('bien', 'mieux'));
    const stale = await ask({}, { page: true });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Et l’adresse.</textarea>');
  });

  it('of a member’s own page leads her to it, and of her account to her account', async () => {
    const own = { path: '_authors/ondine.mistral.md', text: '---\nfullname: Ondine\n---\n' };
    for (const at of ['cms/authors/ondine.mistral', 'compte/ondine.mistral']) {
      await trial.services.contributions.record(at, people.maker, trial.time.now);
      const { number, head } = await trial.services.contents.propose({
        ...{ branch: at, title: at, body: '', labels: [], reviewers: [] },
        changes: [own],
      });
      expect((await ask({ proposition: number, head })).status).toBe(200);
    }
    const [page, account] = trial.services.mailer.sent;
    expect(page?.text).toContain('/admin/#/collections/my-page/entries/ondine.mistral\n');
    expect(account?.text).toContain('https://communs.example/compte/\n');
  });

  it('is kept when no mail can leave, and the mail leaves with the next try', async () => {
    trial.services.mailer.fail = true;
    expect((await ask()).status).toBe(200);
    trial.services.mailer.fail = false;
    await ask();
    expect(trial.services.mailer.sent).toHaveLength(1);
  });
});
