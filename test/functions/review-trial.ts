import reviewChange from '../../functions/review-change.ts';
import reviews from '../../functions/reviews.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { editBranch } from '../../src/domain/proposal-branch.ts';
import { loggedIn } from '../../src/journeys/logged-in.ts';
import { tellApprovers } from '../../src/journeys/reviews/tell-approvers.ts';
import type { Proposal } from '../../src/ports.ts';
import { teamSchema } from '../../src/schema/team.ts';
import type { Community } from '../../src/schema/content.ts';
import type { Services } from '../../src/services.ts';
import { anEntry, aStartup, authorEntry } from '../builders.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { memoryContents, type MemoryContents } from '../fakes/memory-contents.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';
import { changeRequest, pageRequest, readable, sessionOf, type PostGiven } from './browser-calls.ts';

/** What the published pages of a review hold, in short. */
const shell = `<html><head><title></title></head><body><main>
<p role="status" data-if="notice" data-fact="notice"></p><p role="alert" data-if="alerte" data-fact="alerte"></p>
<article data-each="relecture" hidden><h2 data-fact="titre"></h2><p data-fact="auteurs"></p><p data-if="brouillon" data-fact="brouillon"></p>
  <section data-each="fichier"><h3 data-fact="fichier"></h3><p data-if="remarque" data-fact="remarque"></p>
    <table data-if="champs"><tbody data-each="champ"><tr><th data-fact="champ"></th></tr>
      <tr data-if="valeurs"><td data-fact="avant"></td><td data-fact="apres"></td></tr>
      <tr data-if="lignes"><td><i data-each="ligne"><del data-if="retiree"><b data-fact="ligne"></b></del><ins data-if="ajoutee"><b data-fact="ligne"></b></ins><u data-if="gardee" data-fact="ligne"></u></i></td></tr></tbody></table>
    <div data-if="texte"><i data-each="ligne"><del data-if="retiree"><b data-fact="ligne"></b></del><ins data-if="ajoutee"><b data-fact="ligne"></b></ins><u data-if="gardee" data-fact="ligne"></u></i></div></section>
  <ul data-if="notes"><li data-each="note"><b data-fact="note-auteur"></b><q data-fact="note-texte"></q><s data-if="note-faite">fait</s></li></ul>
  <form data-if="approuver" action="/api/reviews/approve"><input name="proposition"><input name="branche"><input name="head"><input name="membre" data-if="lien"><input name="jusqua" data-if="lien"><input name="cle" data-if="lien"><button>Approuver</button></form>
  <details><form action="/api/reviews/ask-change"><input name="proposition"><input name="branche"><input name="head"><input name="membre" data-if="lien"><input name="jusqua" data-if="lien"><input name="cle" data-if="lien">
    <div class="fr-input-group"><textarea id="text" name="text"></textarea><p id="text-message"></p></div></form></details></article>
<p data-if="rien">Rien n’attend</p>
<ul data-if="attente"><li data-each="attente"><a data-link="relire" data-fact="objet"></a> <i data-fact="origine"></i></li></ul>
<a data-if="retour">Tout</a></main></body></html>`;

const startup = 'eau-claire';
export const branch = editBranch({ collection: 'startups', id: startup });
export const path = `_startups/${startup}.md`;
export const published = '---\ntitle: Eau claire\nmission: Boire.\nincubator: rivage\n---\n\nUn.\nDeux.\n';

const works = (at: string, end = '2027-01-01') => ({
  missions: [{ start: '2026-01-01', end, status: 'admin', startups: [at] }],
});
const authors = [
  authorEntry('ondine.mistral', { fullname: 'Ondine Mistral', ...works(startup) }),
  authorEntry('basile.lenoir', { fullname: 'Basile Lenoir', ...works(startup) }),
  authorEntry('odile.tram', { fullname: 'Odile Tram', ...works('ailleurs'), teams: ['equipe-rivage'] }),
  authorEntry('ada.regis', { fullname: 'Ada Régis', ...works('ailleurs') }),
  authorEntry('nil.zephyr', { fullname: 'Nil Zéphyr', ...works('ailleurs'), teams: ['animation'] }),
  authorEntry('sam.loin', { fullname: 'Sam Loin', ...works('ailleurs') }),
  authorEntry('lise.charme', { fullname: 'Lise Charme', ...works(startup, '2026-11-10') }),
];

/** The members, by what they are to the startup whose change waits. */
export const people = {
  maker: 'ondine.mistral',
  teammate: 'basile.lenoir',
  'member of its incubator’s team': 'odile.tram',
  administrator: 'ada.regis',
  animator: 'nil.zephyr',
  stranger: 'sam.loin',
  'member whose mission has ended': 'lise.charme',
} as const;

/** Reviews, called as a browser calls them. */
export interface ReviewTrial {
  readonly services: FakeServices & { readonly contents: MemoryContents };
  readonly time: { now: Date };
  /** Lets the functions work with other services. */
  provide(services: Services): void;
  /** A change of the startup, made in the editor; the proposal that waits. */
  edit(text: string, given?: { by?: string; labels?: string[] }): Promise<Proposal>;
  /** Sets the members of the community. */
  setAuthors(change: (authors: Community['authors']) => Community['authors']): Promise<void>;
  /** The mails to the approvers, as after a save. */
  tell(proposal: Proposal): Promise<void>;
  /** A page as a member gets it, or as anybody does without a session. */
  get(address: string, member?: string): Promise<Response>;
  seen(address: string, member?: string): Promise<{ status: number; html: string }>;
  post(action: string, fields: object, given?: PostGiven): Promise<Response>;
}

/** A community in memory, on 2026-11-20, with a startup whose page is published. */
export function reviewTrial(): ReviewTrial {
  const time = { now: new Date('2026-11-20T09:00:00.000Z') };
  const clock = clockOf(() => time.now);
  const fakes = fakeServices();
  const services = {
    ...fakes,
    clock,
    contents: memoryContents({ [path]: published }),
    community: async (): Promise<Community> => ({
      ...(await fakes.community()),
      authors,
      startups: [anEntry(startup, aStartup({ title: 'Eau claire', incubator: 'rivage' }))],
      teams: [anEntry('equipe-rivage', teamSchema.parse({ name: 'Équipe Rivage', incubator: 'rivage' }))],
    }),
    settings: { ...fakes.settings, administrators: ['ada.regis'], animationTeam: 'animation' },
  };
  const provide = (held: Services) => {
    provideServices({ ...held, site: { page: () => Promise.resolve(shell) } });
  };
  provide(services);
  const get = async (address: string, member?: string) =>
    reviews(await pageRequest(address, member, services));
  return {
    services,
    time,
    provide,
    async edit(text, { by = people.maker, labels = ['decap-cms/pending_review'] } = {}) {
      await services.contributions.record(branch, by, clock.now());
      const proposal = await services.contents.propose({
        ...{ branch, title: 'Startup eau-claire\u00A0: mission', body: '', labels, reviewers: [] },
        changes: [{ path, text }],
      });
      await services.contributions.number(branch, proposal.number);
      return proposal;
    },
    async setAuthors(change) {
      const community = await services.community();
      const changed = { ...community, authors: change(community.authors) };
      services.community = () => Promise.resolve(changed);
      provide(services);
    },
    async tell(proposal) {
      const maker = await loggedIn(new Headers(await sessionOf(people.maker, services)), services);
      if (maker) await tellApprovers(proposal, maker.circumstances, services);
    },
    get,
    async seen(address, member) {
      const response = await get(address, member);
      return { status: response.status, html: await readable(response) };
    },
    post: async (action, fields, given = {}) =>
      reviewChange(await changeRequest(`/api/reviews/${action}`, fields, given, services)),
  };
}

/** The link of the mail that somebody got, cut in the fields that it carries. */
export function linkIn(
  { services }: ReviewTrial,
  to: string,
): { address: string; fields: Record<string, string> } {
  const mail = services.mailer.sent.findLast((sent) => sent.to.startsWith(`${to}@`));
  const address = /https:\S+\/relecture\/\S+/.exec(mail?.text ?? '')?.[0];
  if (address === undefined) throw new Error(`No link went to ${to}.`);
  return { address, fields: Object.fromEntries(new URL(address).searchParams) };
}
