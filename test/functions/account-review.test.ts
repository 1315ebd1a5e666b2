import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import reviewChange from '../../functions/review-change.ts';
import reviews from '../../functions/reviews.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { authorEntry } from '../builders.ts';
import type { FakeServices } from '../fakes/services.ts';
import { afterAnswers, change, me, twoMembers } from './account-calls.ts';

const mate = 'basile.lenoir';
const site = 'https://communs.example';
const withoutScript = (text: string) => text.replace(/^---[^]*?\n---\n/, '');
const page = withoutScript(await readFile('src/components/Review.astro', 'utf8')).replaceAll(
  '<ReviewFields />',
  withoutScript(await readFile('src/components/ReviewFields.astro', 'utf8')),
);

let services: FakeServices;

beforeEach(async () => {
  ({ services } = await twoMembers());
  const community = await services.community();
  const works = (fullname: string, end: string) => ({
    fullname,
    github: 'ondine',
    missions: [{ start: '2026-01-01', end, status: 'admin', startups: ['eau-claire'] }],
  });
  const authors = [
    authorEntry(me, works('Ondine Mistral', '2027-01-01')),
    authorEntry(mate, works('Basile Lenoir', '2028-01-01')),
    authorEntry('lise.charme', works('Lise Charme', '2026-11-10')),
  ];
  services = { ...services, community: () => Promise.resolve({ ...community, authors }) };
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
});

const told = () => services.mailer.sent.map(({ to }) => to.split('@')[0]);
const linkOf = (text = '') => /https:\S+\/relecture\/\S+/.exec(text)?.[0] ?? '';
const newest = () => services.mailer.sent.at(-1);

describe('what a member proposes on her own page', () => {
  it.each([
    ['extension', { end: '2027-06-30' }, 'Mission 1, Fin', '1er janvier 2027', '30 juin 2027'],
    ['leave', { leaveOn: '2026-11-30' }, 'Mission 1, Fin', '1er janvier 2027', '30 novembre 2026'],
    ['github', { github: 'mistral' }, 'Compte GitHub', 'ondine', 'mistral'],
    [
      'mission',
      { start: '2027-02-01', end: '2027-06-30', status: 'service' },
      'Mission 2',
      'rien',
      'Début\u00A0: 1er février 2027\u00A0; Fin\u00A0: 30 juin 2027',
    ],
  ])('reaches a teammate, who approves the %s by the link', async (name, fields, label, before, after) => {
    expect((await change(name, fields)).status).toBe(200);
    await afterAnswers();
    expect(told()).toEqual([mate]);
    expect(newest()?.text).toContain('Ondine Mistral propose un changement');
    expect(newest()?.text.replace(/\s/g, ' ')).toContain(after.replace(/\s/g, ' '));

    const response = await reviews(new Request(linkOf(newest()?.text)));
    expect(response.status).toBe(200);
    const $ = load(await response.text());
    expect($('[data-fact="auteurs"]').text()).toContain('Proposé par Ondine Mistral');
    expect($('[data-fact="champ"]').text()).toContain(label);
    expect($('[data-fact="avant"]').text()).toBe(before);
    expect($('[data-fact="apres"]').text()).toContain(after);

    const form = $('form[action="/api/reviews/approve"]');
    const sent = form.serializeArray().map(({ name: field, value }): [string, string] => [field, value]);
    const approved = await reviewChange(
      new Request(`${site}/api/reviews/approve`, {
        method: 'POST',
        body: new URLSearchParams(sent),
        headers: { accept: 'text/html', origin: site },
      }),
    );
    expect(approved.status).toBe(303);
    expect((await services.contents.find(`compte/${me}`))?.state).toBe('merged');
    expect(await services.contents.read(`_authors/${me}.md`)).toContain(Object.values(fields)[0]);
    expect(services.audit.written.at(-1)).toMatchObject({ actor: mate, action: 'content.approve' });
  });

  it('is told once for each state, and again where a mail could not leave', async () => {
    services.mailer.fail = true;
    expect((await change('github', { github: 'mistral' })).status).toBe(200);
    await afterAnswers();
    expect(told()).toEqual([]);
    services.mailer.fail = false;
    expect((await change('github', { github: 'mistral' })).status).toBe(422);
    expect((await change('github', { github: 'mistral' })).status).toBe(422);
    await afterAnswers();
    expect(told()).toEqual([mate]);
    await change('extension', { end: '2027-06-30' });
    await afterAnswers();
    expect(told()).toEqual([mate, mate]);
  });

  it('stays proposed when nobody can be told, and operators hear of it', async () => {
    const log = vi.mocked(console.error).mockImplementation(() => undefined);
    services.mailLog.open = () => Promise.reject(new Error('Down.'));
    expect((await change('extension', { end: '2027-06-30' })).status).toBe(200);
    await afterAnswers();
    expect(log).toHaveBeenCalledTimes(1);
    expect(String(log.mock.calls[0])).toContain('POST /api/account/extension, after the answer');
    log.mockClear();
    expect((await services.contents.find(`compte/${me}`))?.state).toBe('open');
  });
});
