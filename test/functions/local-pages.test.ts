import { beforeEach, describe, expect, it } from 'vitest';
import { outboxChat } from '../../src/adapters/outbox/outbox-chat.ts';
import { outboxMailer } from '../../src/adapters/outbox/outbox-mailer.ts';
import { SiteBuildError } from '../../src/local/build-site.ts';
import { localWorld, proposeMember, type LocalWorld } from '../fakes/local-world.ts';

let world: LocalWorld;
beforeEach(async () => {
  world = await localWorld();
});

describe('the home page', () => {
  it('tells what waits, what left today, and the day of the site', async () => {
    await proposeMember(world, 'nil');
    const now = () => world.clock.now();
    const mail = { to: 'nil@exemple.fr', subject: 'Bonjour', html: '', text: '' };
    await outboxMailer({ folder: world.mails, now }).send({ key: '1', ...mail });
    await outboxMailer({ folder: world.mails, now: () => new Date('2026-11-19T12:00:00Z') }).send({
      key: '2',
      ...mail,
    });
    const home = await world.textOf('/local/');
    for (const words of [
      'construit pour le 20 novembre 2026',
      '1 proposition en attente',
      'Arrivée de &lt;nil&gt;',
      '1 courriel aujourd’hui',
      '0 message d’équipe aujourd’hui',
      '1 tâche planifiée',
    ])
      expect(home).toContain(words);
    expect(await world.textOf('/local')).toBe(home.replace(' aria-current="page"', ''));
  });
});

describe('the messages', () => {
  it('show the channel and the text, with links that can be followed and nothing that runs', async () => {
    const text = '<script>x</script> attend\nhttps://communs.example/1?a=1&b=2';
    await outboxChat({ folder: world.messages }).post({ key: '1', channel: 'arrivees', text });
    const shown = await world.textOf('/local/messages');
    expect(shown).toContain('<td>arrivees</td>');
    expect(shown).toContain('&lt;script&gt;x&lt;/script&gt; attend');
    expect(shown).toContain('<a href="https://communs.example/1?a=1&amp;b=2">');
  });

  it('say that there is none', async () => {
    expect(await world.textOf('/local/messages')).toContain('Aucun message n’est encore parti.');
  });
});

describe('a proposal', () => {
  it('shows the lines that it changes, as text', async () => {
    await proposeMember(world, 'nil');
    const page = await world.textOf('/local/propositions/1');
    expect(page).toContain('<h2>_authors/nil.md</h2>');
    expect(page).toContain('<ins>+ fullname: &lt;b&gt;nil&lt;/b&gt;\n</ins>');
    expect(page).toContain('Étiquettes : arrivée');
  });
});

describe('an approval', () => {
  it('leads at once to a page that tells each step with its time, then to the proposal, online', async () => {
    await proposeMember(world, 'nil');
    expect(await world.textOf('/local/propositions/1')).toContain('Approuver et publier');
    const { status, location } = await world.post('/local/propositions/1');
    expect({ status, location }).toEqual({ status: 303, location: '/local/publications/1' });
    const response = await world.ask(location);
    expect(response?.headers.get('cache-control')).toContain('no-transform');
    const page = await response?.text();
    expect(page).toMatch(/<li>Fusion de la proposition… <strong>fait en 0,\d\u00A0s<\/strong><\/li>/);
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/local/propositions/1" />');
    expect(page).toMatch(/<\/main>\s*<\/body>\s*<\/html>\s*$/);
    expect(await world.textOf('/local/propositions/1')).toContain(
      'Cette proposition est approuvée. <strong>En ligne.</strong>',
    );
    expect(await world.textOf('/local/propositions')).toContain('approuvée, en ligne');
  });

  it('whose build fails shows its last lines, keeps the site, and can be tried again', async () => {
    await proposeMember(world, 'nil');
    world.fault = new SiteBuildError('code 1', ['avant', '<erreur>']);
    const { location } = await world.post('/local/propositions/1');
    const page = await world.textOf(location);
    expect(page).toContain('avant\n&lt;erreur&gt;');
    expect(page).not.toContain('http-equiv');
    expect(await world.textOf('/local/propositions/1')).toContain('Elle n’est pas encore en ligne.');
    expect(await world.textOf('/local/')).toContain('La dernière publication a échoué');

    world.fault = undefined;
    const again = await world.post('/local/publications');
    expect(await world.textOf(again.location)).toContain('url=/local/"');
    expect(await world.textOf('/local/propositions/1')).toContain('En ligne.');
    expect(await world.textOf('/local/')).not.toContain('échoué');
  });

  it('that comes twice is the same', async () => {
    await proposeMember(world, 'nil');
    await world.post('/local/propositions/1');
    expect((await world.post('/local/propositions/1')).status).toBe(303);
    await world.textOf('/local/publications/2');
    expect(await world.textOf('/local/propositions/1')).toContain('En ligne.');
  });

  it('of a proposal that conflicts or is closed is refused with the reason', async () => {
    await proposeMember(world, 'nil');
    world.contents.merge = () => Promise.resolve('conflict');
    const { status, response } = await world.post('/local/propositions/1');
    expect(status).toBe(409);
    expect(await response?.text()).toContain('elle contredit un changement publié depuis');
    world.contents.merge = () => Promise.resolve('closed');
    expect((await world.post('/local/propositions/1')).status).toBe(409);
    expect(world.publications.latest()).toBeUndefined();
  });
});

describe('a call that changes something', () => {
  it.each([
    '/local/propositions/1',
    '/local/taches/nightly',
    '/local/jour',
    '/local/jour/reel',
    '/local/publications',
  ])('is refused when it comes from elsewhere: %s', async (path) => {
    await proposeMember(world, 'nil');
    expect((await world.post(path, { jour: '2027-02-01' }, 'https://ailleurs.example')).status).toBe(403);
    expect(await world.contents.proposals('open')).toHaveLength(1);
    expect(world.setDay.day()).toBeUndefined();
    expect(world.publications.latest()).toBeUndefined();
  });
});

it.each([
  '/local/nulle-part',
  '/local/mails/inconnu',
  '/local/propositions/0',
  '/local/propositions/x',
  '/local/taches/inconnue',
  '/local/publications/1',
  '/local/messages/1',
  '/local/taches/nightly/autre',
  '/ailleurs',
])('leaves %s to the site', async (path) => {
  expect(await world.ask(path)).toBeUndefined();
  expect((await world.post(path)).response).toBeUndefined();
});
