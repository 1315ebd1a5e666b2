import { load } from 'cheerio';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { remindRooms } from '../../src/journeys/agenda/remind-rooms.ts';
import { expectSameEnd } from '../journeys/crashes.ts';
import {
  agendaTrial,
  key,
  people,
  preparation,
  withoutNames,
  workshop,
  type AgendaTrial,
} from './agenda-trial.ts';

let trial: AgendaTrial;
beforeEach(() => {
  trial = agendaTrial();
});
const as = people.organiser;
const on = (moment: string) => {
  trial.time.now = new Date(moment);
};

describe('an announcement', () => {
  it('is offered, changed, and posted once in each channel that is chosen', async () => {
    const page = (await trial.get(preparation, as)).html;
    expect(page).toContain(
      'Jeudi 3 décembre, de 10\u00A0h à 12\u00A0h\u00A0: Atelier &lt;accessibilité&gt;\nLieu',
    );
    expect(page).toContain('name="canal.arrivees"');
    const sent = {
      ...workshop,
      message: 'Venez @all !\nOn *rira*.',
      'canal.agenda': 'on',
      'canal.secret': 'on',
    };
    expect((await trial.post('announce', sent, { as })).status).toBe(200);
    const [post, ...others] = trial.services.chat.posted;
    expect(others).toEqual([]);
    expect(post?.channel).toBe('agenda');
    expect(post?.text.split('\n')).toEqual([
      'Venez @\u200Ball !',
      String.raw`On \*rira\*.`,
      '',
      'Le rendez-vous\u00A0: https://communs.example/agenda/2026-12-03-atelier/',
      'La visioconférence\u00A0: https://visio.example/a',
    ]);
    const again = await trial.post('announce', sent, { as: people.animator, page: true });
    expect(again.status).toBe(409);
    const shown = withoutNames(await again.text());
    expect(shown).toContain('déjà annoncé dans ces canaux');
    expect(shown).toContain('<b>agenda</b> <i>20 novembre à 10:00</i>');
    expect(shown).not.toContain('name="canal.agenda"');
    const both = { ...sent, 'canal.arrivees': 'on' };
    expect((await trial.post('announce', both, { as })).status).toBe(200);
    expect(trial.services.chat.posted.map(({ channel }) => channel)).toEqual(['agenda', 'arrivees']);
  });

  it('keeps what was typed where no channel is chosen, or nothing is written', async () => {
    const none = await trial.post('announce', { ...workshop, message: 'Mes mots' }, { as, page: true });
    expect(none.status).toBe(409);
    expect(await none.text()).toMatch(/Choisis au moins un canal[^]*Mes mots/);
    const empty = await trial.post(
      'announce',
      { ...workshop, message: ' ', 'canal.agenda': 'on' },
      { as, page: true },
    );
    expect(empty.status).toBe(422);
    expect(await empty.text()).toMatch(/name="canal.agenda" checked[^]*Écris ce qui sera posté/);
  });

  it('of each day of what repeats is its own', async () => {
    for (const jour of ['2026-11-26', '2026-12-03'])
      await trial.post(
        'announce',
        { evenement: 'cafe', jour, message: 'Café', 'canal.agenda': 'on' },
        { as: people.other },
      );
    expect(trial.services.chat.posted).toHaveLength(2);
  });

  it('that the chat refuses may be sent again', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    const { chat } = trial.services;
    const post = chat.post.bind(chat);
    chat.post = () => Promise.reject(new Error('Down.'));
    const sent = { ...workshop, message: 'Venez', 'canal.agenda': 'on' };
    expect((await trial.post('announce', sent, { as })).status).toBe(503);
    vi.mocked(console.error).mockClear();
    chat.post = post;
    expect((await trial.post('announce', sent, { as })).status).toBe(200);
  });
});

describe('a room', () => {
  it('is reminded of on the Monday before, once, with how many come', async () => {
    await trial.post('come', workshop, { as: 'nil.zephyr' });
    on('2026-11-27T09:00:00.000Z');
    expect((await trial.remind()).sent).toEqual([]);
    on('2026-11-30T09:00:00.000Z');
    // Not of a video conference without a place, nor to somebody whose mission has ended.
    expect((await trial.remind()).sent).toEqual(['2026-12-03 2026-12-03-atelier']);
    expect((await trial.remind()).sent).toEqual([]);
    const [mail] = trial.services.mailer.sent;
    expect(mail?.to).toBe('sidonie.clavecin@communs.example');
    expect(mail?.text).toContain('1 personne a dit venir.');
    expect(mail?.text).toContain(`https://communs.example${preparation}`);
  });

  it('is reminded of later where that Monday was missed, and not once it is asked for or past', async () => {
    on('2026-12-02T09:00:00.000Z');
    expect((await trial.remind()).sent).toHaveLength(1);
    const other = agendaTrial();
    await other.post('book', { ...workshop, personnes: '3' }, { as });
    other.time.now = new Date('2026-11-30T09:00:00.000Z');
    expect((await other.remind()).sent).toEqual([]);
    const late = agendaTrial();
    late.time.now = new Date('2026-12-03T09:00:00.000Z');
    expect((await late.remind()).sent).toEqual([]);
  });

  it('is asked for by a mail that is shown first, and leaves on a click alone', async () => {
    for (const member of ['nil.zephyr', 'sam.loin']) await trial.post('come', workshop, { as: member });
    const first = (await trial.get(preparation, as)).html;
    expect(first).toContain('Nombre de personnes\u00A0: 3 personnes.');
    const asked = `${preparation}&personnes=12&paperboard=on&precisions=Près+d’une+fenêtre`;
    const page = (await trial.get(asked, as)).html;
    expect(page).toContain('salles@communs.example');
    for (const words of [
      'Jour\u00A0: jeudi 3 décembre 2026.',
      'Heures\u00A0: de 10\u00A0h à 12\u00A0h.',
      'Nombre de personnes\u00A0: 12 personnes.',
      'Visioconférence\u00A0: non.',
      'Paperboard\u00A0: oui.',
      'Près d’une fenêtre',
      'Sidonie Clavecin\u00A0: sidonie.clavecin@communs.example',
    ])
      expect(page).toContain(words);
    expect(trial.services.mailer.sent).toEqual([]);
    const sent = {
      ...workshop,
      personnes: '12',
      visio: '',
      paperboard: 'on',
      precisions: 'Près d’une fenêtre',
    };
    expect((await trial.post('book', sent, { as, page: true })).status).toBe(303);
    expect((await trial.post('book', sent, { as })).status).toBe(200);
    const [mail, ...others] = trial.services.mailer.sent;
    expect(others).toEqual([]);
    expect(mail?.to).toBe('salles@communs.example');
    expect(load(page)('pre').text()).toBe(mail?.text);
    expect((await trial.get(preparation, as)).html).toContain('Salle demandée');
    expect(trial.services.audit.written).toHaveLength(1);
    await trial.post('book', { ...sent, personnes: '14' }, { as });
    expect(trial.services.mailer.sent).toHaveLength(2);
  });

  it('that is ill asked for is said at the field, and keeps what was typed', async () => {
    const page = await trial.get(`${preparation}&personnes=beaucoup`, as);
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/value="beaucoup"[^]*Donne un nombre de personnes/);
    expect((await trial.post('book', { ...workshop, personnes: '0' }, { as })).status).toBe(422);
    expect(trial.services.mailer.sent).toEqual([]);
  });

  it('whose mail cannot leave says so, and is not taken for asked', async () => {
    const { mailer } = trial.services;
    const send = mailer.send.bind(mailer);
    mailer.send = () => Promise.reject(new Error('Down.'));
    expect((await trial.post('book', { ...workshop, personnes: '3' }, { as })).status).toBe(503);
    expect(await trial.services.eventRooms.find(key.event, key.day)).toBeUndefined();
    mailer.send = send;
    expect((await trial.post('book', { ...workshop, personnes: '3' }, { as })).status).toBe(200);
  });

  it('cannot be asked for where nobody books rooms, which is said', async () => {
    trial = agendaTrial({ roomBookingEmail: undefined });
    expect((await trial.get(preparation, as)).html).toContain('Pas de salles ici');
    expect((await trial.post('book', { ...workshop, personnes: '3' }, { as })).status).toBe(409);
    on('2026-11-30T09:00:00.000Z');
    expect((await trial.remind()).sent).toEqual([]);
  });

  it('is told to those who come, once, and again when it changes', async () => {
    await trial.post('come', workshop, { as: 'nil.zephyr' });
    expect((await trial.post('room', { ...workshop, salle: '204' }, { as, page: true })).status).toBe(303);
    await trial.post('room', { ...workshop, salle: '204' }, { as });
    expect(trial.mailsTo('salle-1')).toEqual(['nil.zephyr']);
    expect(trial.services.audit.written).toHaveLength(1);
    // Who comes later hears of it at once, and sees it.
    await trial.post('come', workshop, { as: 'sam.loin' });
    expect(trial.mailsTo('salle-1')).toEqual(['nil.zephyr', 'sam.loin']);
    expect((await trial.get('/compte/agenda/', 'sam.loin')).html).toContain(
      'Atelier central, Salle\u00A0: 204',
    );
    await trial.post('withdraw', workshop, { as: 'sam.loin' });
    await trial.post('room', { ...workshop, salle: '12 bis' }, { as: people.animator });
    expect(trial.mailsTo('salle-2')).toEqual(['nil.zephyr']);
    const mail = trial.services.mailer.sent.at(-1);
    expect(mail?.subject).toContain('La salle a changé');
    expect(mail?.text).toContain('Nouvelle salle\u00A0: 12 bis.');
  });

  it('is told by the job to whom no mail reached', async () => {
    await trial.post('come', workshop, { as: 'nil.zephyr' });
    const { mailer } = trial.services;
    const send = mailer.send.bind(mailer);
    mailer.send = () => Promise.reject(new Error('Down.'));
    expect((await trial.post('room', { ...workshop, salle: '204' }, { as })).status).toBe(200);
    mailer.send = send;
    on('2026-12-01T09:00:00.000Z');
    expect((await trial.remind()).failed).toEqual([]);
    expect(trial.mailsTo('salle-1')).toEqual(['nil.zephyr']);
  });

  it('ends the same when the job dies at any call', async () => {
    await expectSameEnd(async () => {
      const made = agendaTrial();
      await made.services.attendances.come({ ...key, member: 'nil.zephyr', at: '2026-11-20T09:00:00.000Z' });
      await made.services.eventRooms.name({ event: 'cafe', day: key.day }, '3');
      await made.services.attendances.come({
        event: 'cafe',
        day: key.day,
        member: 'sam.loin',
        at: '2026-11-20T09:00:00.000Z',
      });
      made.time.now = new Date('2026-11-30T09:00:00.000Z');
      return {
        services: made.services,
        run: (services) => remindRooms(services),
        later: () => {
          made.time.now = new Date('2026-11-30T09:30:00.000Z');
        },
        end: () => made.services.mailer.sent.map(({ key: name }) => name).toSorted(),
      };
    });
  });
});
