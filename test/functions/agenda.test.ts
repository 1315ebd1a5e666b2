import { beforeEach, describe, expect, it } from 'vitest';
import { agendaTrial, key, people, preparation, workshop, type AgendaTrial } from './agenda-trial.ts';

let trial: AgendaTrial;
beforeEach(() => {
  trial = agendaTrial();
});

type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];
const secretariat: readonly Person[] = ['administrator', 'animator'];
const organisers: readonly Person[] = ['organiser', ...secretariat];

const changes: readonly {
  readonly change: string;
  readonly fields: object;
  readonly allowed: readonly Person[];
  readonly audited?: string;
}[] = [
  { change: 'come', fields: {}, allowed: [...organisers, 'other'] },
  { change: 'withdraw', fields: {}, allowed: [...organisers, 'other'] },
  {
    change: 'announce',
    fields: { message: 'Venez !', 'canal.agenda': 'on' },
    allowed: organisers,
    audited: 'event.announce',
  },
  { change: 'book', fields: { personnes: '12' }, allowed: organisers, audited: 'event.book-room' },
  { change: 'room', fields: { salle: '204' }, allowed: organisers, audited: 'event.name-room' },
];

describe.each(changes)('$change', ({ change, fields, allowed, audited }) => {
  const asked = { ...workshop, ...fields };

  it.each(everybody)('by the %s', async (person) => {
    const answer = await trial.post(change, asked, { as: people[person] });
    const isAllowed = allowed.includes(person);
    expect(answer.status).toBe(isAllowed ? 200 : 403);
    expect(trial.services.audit.written).toMatchObject(
      isAllowed && audited !== undefined
        ? [{ actor: people[person], action: audited, target: `agenda/${workshop.evenement}` }]
        : [],
    );
    if (isAllowed) return;
    expect([...trial.services.mailer.sent, ...trial.services.chat.posted]).toEqual([]);
    expect(await trial.comers()).toEqual([]);
    expect(await trial.services.eventRooms.find(key.event, key.day)).toBeUndefined();
  });

  it('by nobody in particular, from another site, of what is unknown, past or ill filled in', async () => {
    const as = people.organiser;
    const headers = { origin: 'https://ailleurs.example' };
    expect((await trial.post(change, asked)).status).toBe(401);
    expect((await trial.post(change, asked, { page: true })).headers.get('location')).toBe('/connexion/');
    expect((await trial.post(change, asked, { as, headers })).status).toBe(403);
    expect((await trial.post(change, {}, { as })).status).toBe(422);
    if (change === 'withdraw') return;
    expect((await trial.post(change, { ...asked, evenement: 'inconnu' }, { as })).status).toBe(404);
    expect((await trial.post(change, { ...asked, jour: '2026-12-04' }, { as })).status).toBe(404);
    const past = { ...asked, evenement: 'passe', jour: '2026-11-19' };
    expect((await trial.post(change, past, { as })).status).toBe(409);
    expect((await trial.post(change, past, { as, page: true })).status).toBe(409);
    expect([...trial.services.mailer.sent, ...trial.services.chat.posted]).toEqual([]);
  });
});

it('knows no other change', async () => {
  expect((await trial.post('cancel', workshop, { as: people.organiser })).status).toBe(404);
});

describe('who comes', () => {
  it('says so for a day, sees it, and takes it back', async () => {
    const page = await trial.get(`/compte/agenda/?evenement=cafe`, 'nil.zephyr');
    expect(page.html.match(/Jeudi \d+ \p{L}+ \d+, de 9\u00A0h à 9\u00A0h\u00A045/gu)).toHaveLength(6);
    const cafe = { evenement: 'cafe', jour: '2026-12-10' };
    const answer = await trial.post('come', cafe, { as: 'nil.zephyr', page: true });
    const location = answer.headers.get('location') ?? '';
    const after = await trial.get(location, 'nil.zephyr');
    expect(after.html).toContain('C’est noté\u00A0: tu viens.');
    expect(after.html.match(/action="\/api\/agenda\/withdraw"/g)).toHaveLength(1);
    expect(after.html).toMatch(/<ol><li><a href="\/agenda\/cafe\/"><b>Café<\/b>/);
    await trial.post('come', cafe, { as: 'nil.zephyr' });
    expect(await trial.services.attendances.ofMember('nil.zephyr')).toHaveLength(1);
    await trial.post('withdraw', cafe, { as: 'nil.zephyr' });
    expect(await trial.services.attendances.ofMember('nil.zephyr')).toEqual([]);
  });

  it('is seen by name by the organisers of the event alone', async () => {
    await trial.post('come', workshop, { as: 'nil.zephyr' });
    for (const person of everybody) {
      const { status, html } = await trial.get(preparation, people[person]);
      const isShown = organisers.includes(person);
      expect(status).toBe(
        isShown ? 200 : person === 'other' || person === 'whose mission has ended' ? 403 : 0,
      );
      expect(html.includes('Nil Zéphyr')).toBe(isShown);
    }
    expect((await trial.get(preparation)).location).toBe('/connexion/');
    expect((await trial.get('/compte/agenda/')).location).toBe('/connexion/');
  });

  it('whose mission has ended sees her agenda, and comes nowhere', async () => {
    const page = await trial.get('/compte/agenda/?evenement=cafe', 'lise.charme');
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('/api/agenda/come');
  });

  it('of an event that is not there is told so', async () => {
    const page = await trial.get('/compte/agenda/?evenement=inconnu', 'nil.zephyr');
    expect(page.status).toBe(404);
    expect(page.html).toContain('n’est pas, ou n’est plus, à l’agenda');
    expect(
      (await trial.get('/compte/agenda/rendez-vous/?evenement=forum&jour=demain', 'ada.regis')).status,
    ).toBe(404);
  });
});

describe('the organiser’s list', () => {
  it('shows her days of the next weeks, and what takes the same part of a day', async () => {
    const hers = (await trial.get('/compte/agenda/', people.organiser)).html;
    expect(hers).toContain('Atelier &lt;accessibilité&gt;');
    expect(hers).toMatch(/<q>Café<\/q>/);
    expect(hers).not.toContain('Forum');
    expect(hers).toContain('Salle à réserver');
    const all = (await trial.get('/compte/agenda/', people.administrator)).html;
    expect(all.match(/<dt>/g)).toHaveLength(11);
    expect((await trial.get('/compte/agenda/', 'nil.zephyr')).html).not.toContain('<dt>');
  });

  it('shows the clashes of the day alone', async () => {
    const page = (await trial.get(preparation, people.organiser)).html;
    expect(page).toContain('href="/agenda/cafe/"');
    expect(page).not.toContain('href="/agenda/fini/"');
  });
});
