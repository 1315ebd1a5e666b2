import offerAnswer from '../../functions/offer-answer.ts';
import offerReminders from '../../functions/offer-reminders.ts';
import offer from '../../functions/offer.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { Services } from '../../src/services.ts';
import { anAccount, anEntry, aStartup, authorEntry } from '../builders.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { memoryContents } from '../fakes/memory-contents.ts';
import { fakeServices } from '../fakes/services.ts';
import { changeRequest, pageRequest, readable, type PostGiven } from './browser-calls.ts';

const site = 'https://communs.example';
const pass =
  '<input name="offre"><input name="membre" data-if="lien"><input name="jusqua" data-if="lien"><input name="cle" data-if="lien">';
const shell = `<html><head><title></title></head><body><main>
<p role="status" data-if="notice" data-fact="notice"></p><p role="alert" data-if="alerte" data-fact="alerte"></p>
<a data-link="offre"><b data-fact="titre"></b></a> <i data-fact="etat"></i>
<div data-if="repondre"><form action="/api/offers/close">${pass}</form><form action="/api/offers/keep">${pass}</form></div>
</main></body></html>`;

const running = (given: object = {}) => ({
  missions: [{ start: '2026-01-01', end: '2027-06-30', status: 'admin', ...given }],
});
const authors = [
  authorEntry('ondine.mistral', { fullname: 'Ondine Mistral', ...running({ startups: ['eau-claire'] }) }),
  authorEntry('nil.zephyr', { fullname: 'Nil Zéphyr', ...running({ startups: ['eau-claire'] }) }),
  authorEntry('basile.lenoir', { fullname: 'Basile Lenoir', ...running() }),
  authorEntry('odile.tram', { fullname: 'Odile Tram', ...running(), teams: ['animation'] }),
  authorEntry('ada.regis', { fullname: 'Ada Régis', ...running() }),
  authorEntry('lise.charme', {
    fullname: 'Lise Charme',
    missions: [{ start: '2026-01-01', end: '2026-11-10', status: 'admin', startups: ['eau-claire'] }],
  }),
];

export const ids = {
  /** Its startup is known, its contact is no member. */
  startup: '2026-10-01-dev',
  /** It names members as contacts: by id, by a community address, by the address of an account; and somebody else. */
  contacts: '2026-10-02-designer',
  /** It says nothing of anybody. */
  nobody: '2026-10-03-autre',
  /** Open for 45 days, and no longer. */
  recent: '2026-10-06-recent',
} as const;

const file = (id: string, fields: string): [string, string] => [
  `_jobs/${id}.md`,
  `---\nroles: Poste ${id.slice(11)} # à garder\nopen: true\n${fields}---\n\nUn poste.\n`,
];
const files = Object.fromEntries([
  file(ids.startup, 'startup: Eau claire\ncontacts: equipe@ailleurs.example\n'),
  file(
    ids.contacts,
    'startup: eau-claire\ncontacts: basile.lenoir, ada.regis@communs.example, Nil@ailleurs.example, qui@ailleurs.example\n',
  ),
  file(ids.nobody, ''),
  file(ids.recent, 'startup: eau-claire\n'),
]);

/** Offers, called as a browser and the clock call them, on 2026-11-20 at 10:00 in Paris. */
export async function offerTrial() {
  const time = { now: new Date('2026-11-20T09:00:00.000Z') };
  const fakes = fakeServices();
  const contents = memoryContents(files);
  const services = {
    ...fakes,
    contents,
    clock: clockOf(() => time.now),
    community: async () => ({
      ...(await fakes.community()),
      authors,
      startups: [anEntry('eau-claire', aStartup({ title: 'Eau claire' }))],
    }),
    publishedFiles: async (name: string) =>
      name === 'jobs'
        ? Promise.all(
            Object.keys(files).map(async (path) => ({ path, text: (await contents.read(path)) ?? '' })),
          )
        : [],
    settings: { ...fakes.settings, administrators: ['ada.regis'], animationTeam: 'animation' },
  };
  await services.accounts.reserve(
    anAccount({
      id: 'nil.zephyr',
      secondaryEmail: 'nil@ailleurs.example',
      emailStatus: 'EMAIL_UNSET',
    }),
  );
  const provide = (held: Services) => {
    provideServices({ ...held, site: { page: () => Promise.resolve(shell) } });
  };
  provide(services);
  const afterwards: Promise<unknown>[] = [];
  return {
    services,
    time,
    provide,
    /** The scheduled job; what it answers. */
    async remind(): Promise<{ sent: string[]; failed: { what: string }[] }> {
      return (await (await offerReminders()).json()) as { sent: string[]; failed: { what: string }[] };
    },
    async get(address: string, member?: string) {
      const response = await offer(await pageRequest(address, member, services));
      const html = await readable(response);
      return { status: response.status, html, location: response.headers.get('location') };
    },
    async post(answer: string, fields: Record<string, string>, given: PostGiven = {}) {
      const response = await offerAnswer(
        await changeRequest(`/api/offers/${answer}`, fields, given, services),
        { waitUntil: (work) => void afterwards.push(work) },
      );
      await Promise.all(afterwards.splice(0));
      return response;
    },
    /** To whom mails about an offer left, in the order of the alphabet. */
    asked: (id: string) =>
      services.mailer.sent
        .filter(({ key }) => key.startsWith(`offre/${id}/`))
        .map(({ key }) => key.split('/').at(-1))
        .toSorted(),
    /** The link of the last mail that somebody got, and the fields that it carries. */
    linkTo(to: string) {
      const mail = services.mailer.sent.findLast((sent) => sent.to.startsWith(to));
      const address = /https:\S+\/offre\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
      return { address, fields: Object.fromEntries(new URL(address, site).searchParams) };
    },
  };
}

export type OfferTrial = Awaited<ReturnType<typeof offerTrial>>;
