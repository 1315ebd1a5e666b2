import { beforeEach, describe, expect, it, vi } from 'vitest';
import accountPage from '../../functions/account.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { ownProposalText } from '../../src/texts/own-proposals.ts';
import type { FakeServices } from '../fakes/services.ts';
import { me, read, twoMembers, type SetClock } from './account-calls.ts';

const shell = `<a data-fact="relectures"></a><p data-if="no-proposal">Rien</p><ul><li data-each="proposition">
<b data-fact="proposition-objet"></b>: <i data-fact="proposition-etat"></i> <a data-if="proposition-lien" data-link="proposition-lien"><u data-fact="proposition-lien"></u></a></li></ul>`;
const branch = 'cms/startups/eau-claire';
const at = '2026-11-20T09:00:00.000Z';

let services: FakeServices;
let time: SetClock;

beforeEach(async () => {
  ({ services, time } = await twoMembers());
  provideServices({ ...services, site: { page: () => Promise.resolve(shell) } });
});

const seen = async () => {
  const response = await accountPage(
    new Request('https://communs.example/compte/', { headers: { cookie: `session=${me}` } }),
  );
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll('&nbsp;', '\u00A0');
};
const propose = async (labels = ['decap-cms/pending_review']) => {
  await services.contributions.record(branch, me, time.now);
  return services.contents.propose({
    ...{ branch, title: 'Startup eau-claire', body: '', labels, reviewers: [] },
    changes: [{ path: '_startups/eau-claire.md', text: 'x' }],
  });
};

describe('one’s account', () => {
  it('says that nothing was proposed', async () => {
    expect(await seen()).toContain('Rien');
  });

  it('says where each of her proposals stands, and leads to it', async () => {
    const { number } = await propose();
    const editor =
      'href="/admin/#/collections/startups/entries/eau-claire"><u data-fact="proposition-lien">Modifier';
    const waiting = await seen();
    expect(waiting).toContain('Startup eau-claire');
    expect(waiting).toContain(ownProposalText('waiting', at));
    expect(waiting).toContain(editor);

    await services.contents.relabel(number, ['decap-cms/draft']);
    expect(await seen()).toContain(ownProposalText('draft', at));
    const note = { id: 'n', branch, author: 'lise.charme', text: 'Précise.', at, resolved: false };
    await services.notes.add(note);
    expect(await seen()).toContain(ownProposalText('asked-back', at));

    await services.contributions.settle(branch, 'merged', time.now);
    expect(await seen()).toContain(ownProposalText('approved', at));
    await services.contributions.live(branch, time.now);
    const live = await seen();
    expect(live).toContain(ownProposalText('live', at));
    expect(live).toContain('href="/startups/eau-claire"><u data-fact="proposition-lien">Voir la page');
  });

  it('tells of what ended for seven days', async () => {
    await propose();
    await services.contributions.settle(branch, 'closed', time.now);
    time.now = new Date('2026-11-27T08:59:00.000Z');
    expect(await seen()).toContain(ownProposalText('closed', at));
    time.now = new Date('2026-11-27T09:01:00.000Z');
    expect(await seen()).toContain('Rien');
  });

  it('counts what waits for her review, in one question to the forge', async () => {
    expect(await seen()).toContain('Ce qui attend ma relecture (0)');
    await services.contents.propose({
      ...{ branch: 'compte/lise.charme', title: 'Page de Lise', body: '', labels: [], reviewers: [] },
      changes: [{ path: '_authors/lise.charme.md', text: 'x' }],
    });
    const administrators = { ...services.settings, administrators: [me] };
    const site = { page: () => Promise.resolve(shell) };
    provideServices({ ...services, settings: administrators, site });
    const list = vi.spyOn(services.contents, 'proposals');
    expect(await seen()).toContain('Ce qui attend ma relecture (1)');
    expect(list).toHaveBeenCalledTimes(1);
  });

  it('goes without the number while the forge does not answer, and says what it knows', async () => {
    await propose();
    vi.spyOn(services.contents, 'proposals').mockRejectedValue(new Error('Down.'));
    const log = vi.mocked(console.error).mockImplementation(() => undefined);
    const html = await seen();
    expect(log).toHaveBeenCalledTimes(1);
    log.mockClear();
    expect(html).toMatch(/Ce qui attend ma relecture</);
    expect(html).toContain(ownProposalText('proposed', at));
  });

  it('gives her proposals in JSON without another question to the forge', async () => {
    await propose();
    const list = vi.spyOn(services.contents, 'proposals');
    const diff = vi.spyOn(services.contents, 'diff');
    expect(await (await read()).json()).toMatchObject({ proposals: [{ branch, member: me, at }] });
    expect(list).not.toHaveBeenCalled();
    expect(diff).not.toHaveBeenCalled();
    expect(await (await read('/api/account/data')).json()).toMatchObject({ proposals: [{ branch }] });
  });
});
