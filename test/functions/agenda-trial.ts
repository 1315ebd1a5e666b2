import agendaAccount from '../../functions/agenda-account.ts';
import agendaChange from '../../functions/agenda-change.ts';
import roomReminders from '../../functions/room-reminders.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { toDay } from '../../src/schema/day.ts';
import type { Services } from '../../src/services.ts';
import { authorEntry } from '../builders.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';
import { changeRequest, pageRequest, type PostGiven } from './browser-calls.ts';

const target = '<input name="evenement"><input name="jour">';
const wishes =
  '<input name="personnes"><input name="visio"><input name="paperboard"><input name="precisions">';

const notices =
  '<p role="status" data-if="notice" data-fact="notice"></p><p role="alert" data-if="alerte" data-fact="alerte"></p>';
const page = (main: string): string =>
  `<html><head><title></title></head><body><main>${notices}\n${main}</main></body></html>`;

/** What the published pages hold, in short. */
const own = page(`<section data-if="choisir"><ul><li data-each="jour"><b data-fact="quand"></b>
  <form data-if="venir" action="/api/agenda/come">${target}</form><form data-if="deja-vient" action="/api/agenda/withdraw">${target}</form></li></ul></section>
<ol><li data-each="venue"><a data-link="titre"><b data-fact="titre"></b></a> <i data-fact="quand"></i> <u data-if="ou" data-fact="ou"></u></li></ol>
<dl data-if="organiser"><dt data-each="organise"><a data-link="preparer"><b data-fact="titre"></b></a> <i data-fact="quand"></i> <u data-fact="venues"></u> <s data-if="salle" data-fact="salle"></s> <q data-if="collisions" data-fact="collisions"></q></dt></dl>`);
const prepared =
  page(`<h2 data-fact="titre"></h2><p data-if="collisions"><span data-each="collision"><a data-link="autre"><b data-fact="autre"></b></a></span></p>
<p data-fact="venues"></p><ul><li data-each="venant"><b data-fact="nom"></b></li></ul>
<div data-if="preparer"><p data-each="annonce"><b data-fact="canal"></b> <i data-fact="moment"></i></p>
<form data-if="annoncer" action="/api/agenda/announce">${target}<div data-each="canal"><input type="checkbox" data-each="case"><label data-each="libelle"><b data-fact="canal"></b></label></div>
  <div class="fr-input-group"><textarea id="message" name="message"></textarea><p id="message-message"></p></div></form>
<p data-if="sans-bureau">Pas de salles ici</p><div data-if="bureau"><p data-if="demandee" data-fact="demandee"></p><form action="/compte/agenda/rendez-vous/#courriel">${target}
  <div class="fr-input-group"><input id="personnes" name="personnes"><p id="personnes-message"></p></div></form>
  <section data-if="courriel"><p data-fact="courriel-a"></p><p data-fact="courriel-objet"></p><pre data-fact="courriel-texte"></pre><form action="/api/agenda/book">${target}${wishes}</form></section></div>
<p data-fact="etat-salle"></p><form action="/api/agenda/room">${target}<div class="fr-input-group"><input id="salle" name="salle"><p id="salle-message"></p></div></form></div>`);

/** A page without the names by which it is filled. */
export const withoutNames = (html: string): string =>
  html.replaceAll('&nbsp;', '\u00A0').replace(/ data-(?:fact|if|link)="[^"]*"/g, '');

const running = { missions: [{ start: '2026-01-01', end: '2027-06-30', status: 'admin' }] };
const authors = [
  authorEntry('sidonie.clavecin', { fullname: 'Sidonie Clavecin', ...running }),
  authorEntry('ada.regis', { fullname: 'Ada Régis', ...running }),
  authorEntry('odile.tram', { fullname: 'Odile Tram', ...running, teams: ['animation'] }),
  authorEntry('sam.loin', { fullname: 'Sam Loin', ...running }),
  authorEntry('nil.zephyr', { fullname: 'Nil Zéphyr', ...running }),
  authorEntry('lise.charme', {
    fullname: 'Lise Charme',
    missions: [{ start: '2026-01-01', end: '2026-11-10', status: 'admin' }],
  }),
];

/** The members, by what they are to the event that is organised. */
export const people = {
  organiser: 'sidonie.clavecin',
  administrator: 'ada.regis',
  animator: 'odile.tram',
  other: 'sam.loin',
  'whose mission has ended': 'lise.charme',
} as const;

const file = (id: string, fields: string) => ({
  path: `_agenda/${id}.md`,
  text: `---\n${fields}\n---\nUn texte.\n`,
});
const files = [
  file(
    '2026-12-03-atelier',
    'title: Atelier <accessibilité>\ndate: 2026-12-03\nstart: "10:00"\nend: "12:00"\nplace: Atelier central\nlink: https://visio.example/a\norganiser: sidonie.clavecin',
  ),
  file(
    'cafe',
    'title: Café\ndate: 2026-11-26\nstart: "09:00"\nend: "09:45"\nrecurrence: weekly\norganiser: sam.loin\nlink: https://visio.example/c',
  ),
  file('forum', 'title: Forum\ndate: 2026-12-17'),
  file('passe', 'title: Passé\ndate: 2026-11-19\norganiser: sidonie.clavecin'),
  file('fini', 'title: Fini\ndate: 2026-12-03\nplace: Ailleurs\nstart: "20:00"\norganiser: lise.charme'),
];

/** The workshop of Thursday, 3 December. */
export const workshop = { evenement: '2026-12-03-atelier', jour: '2026-12-03' };
export const key = { event: workshop.evenement, day: toDay(workshop.jour) };
export const preparation = `/compte/agenda/rendez-vous/?${new URLSearchParams(workshop).toString()}`;

/** The agenda, called as browsers and the clock call it, from Friday, 20 November 2026 at 10:00 in Paris. */
export function agendaTrial(settings: Partial<Services['settings']> = {}) {
  const time = { now: new Date('2026-11-20T09:00:00.000Z') };
  const fakes = fakeServices();
  const services: FakeServices = {
    ...fakes,
    clock: clockOf(() => time.now),
    community: async () => ({ ...(await fakes.community()), authors }),
    publishedFiles: (name) => Promise.resolve(name === 'agenda' ? files : []),
    settings: {
      ...fakes.settings,
      administrators: ['ada.regis'],
      animationTeam: 'animation',
      ...settings,
    },
  };
  const provide = (held: Services) => {
    provideServices({
      ...held,
      site: { page: (path) => Promise.resolve(path.includes('/rendez-vous') ? prepared : own) },
    });
  };
  provide(services);
  return {
    services,
    time,
    provide,
    async get(address: string, member?: string) {
      const response = await agendaAccount(await pageRequest(address, member, services));
      const html = withoutNames(await response.text());
      return { status: response.status, html, location: response.headers.get('location') };
    },
    post: async (change: string, fields: object, given: PostGiven = {}) =>
      agendaChange(await changeRequest(`/api/agenda/${change}`, fields, given, services)),
    /** The scheduled job; what it answers. */
    remind: async () =>
      (await (await roomReminders()).json()) as { sent: string[]; failed: { what: string }[] },
    /** To whom mails of a kind left, in their order. */
    mailsTo: (kind: string) =>
      services.mailer.sent
        .filter((mail) => mail.key.includes(`/${kind}`))
        .map(({ to }) => to.replace('@communs.example', '')),
    comers: async () => (await services.attendances.of(key.event, key.day)).map(({ member }) => member),
  };
}

export type AgendaTrial = ReturnType<typeof agendaTrial>;
