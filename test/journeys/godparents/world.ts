import { parisDay } from '../../../src/domain/paris-time.ts';
import { beginGodparentSearch } from '../../../src/journeys/godparents/begin-search.ts';
import { searchGodparents } from '../../../src/journeys/godparents/search-godparents.ts';
import { memberNamed } from '../../../src/journeys/logged-in.ts';
import { answerRequest, type Answered } from '../../../src/journeys/godparents/answer-request.ts';
import type { GodparentAnswer } from '../../../src/domain/godparent-answer.ts';
import type { Services } from '../../../src/services.ts';
import { authorEntry } from '../../builders.ts';
import { anAccount } from '../../contract/database/samples.ts';
import { fakeServices, type FakeServices } from '../../fakes/services.ts';

const since = (start: string, end?: string) => ({
  missions: [{ start, status: 'admin', ...(end && { end }) }],
});

/** Two newcomers, and godparents of her domaine ("d…") and of another ("p…"). */
const godparents = ['d1', 'd2', 'p1', 'p2', 'p3', 'p4', 'p5'];
export const newcomer = 'celeste.d.ormeau';
export const other = 'nil.zephyr';

export type Authors = Awaited<ReturnType<Services['community']>>['authors'];

/** A community on a clock that a test moves, Friday 2026-11-20 at 10:00 in Paris at first. */
export interface GodparentWorld {
  readonly services: FakeServices;
  now: Date;
  authors: Authors;
  /** Runs the search; the keys of the mails that this run sent, short. */
  run(
    at?: string,
    services?: Services,
  ): Promise<{ mails: string[]; done: readonly string[]; failed: number }>;
  answer(godparent: string, answer: GodparentAnswer, who?: string): Promise<Answered>;
  begin(id?: string, given?: object): Promise<boolean>;
}

export function godparentWorld(ids: readonly string[] = godparents): GodparentWorld {
  const fakes = fakeServices();
  const services: FakeServices = {
    ...fakes,
    clock: { now: () => world.now, today: () => parisDay(world.now) },
    community: async () => ({ ...(await fakes.community()), authors: world.authors }),
    settings: { ...fakes.settings, administrators: ['admin'], animationTeam: 'animation' },
  };
  const world: GodparentWorld = {
    services,
    now: new Date('2026-11-20T09:00:00.000Z'),
    authors: [
      authorEntry(newcomer, { fullname: "Céleste d'Ormeau", ...since('2026-11-16') }),
      authorEntry(other, { fullname: 'Nil Zéphyr', ...since('2026-11-16') }),
      ...ids.map((id) =>
        authorEntry(id, { ...since('2025-01-01'), domaine: id.startsWith('d') ? 'Design' : 'Produit' }),
      ),
      authorEntry('anime', { ...since('2026-10-01'), teams: ['animation'] }),
    ],
    async run(at, held = services) {
      if (at !== undefined) world.now = new Date(at);
      const before = services.mailer.sent.length;
      const { done, failed } = await searchGodparents(held, () => 0);
      const mails = services.mailer.sent.slice(before).map(({ key }) => key.replace('marrainage/', ''));
      return { mails, done, failed: failed.length };
    },
    async answer(godparent, answer, who = newcomer) {
      const member = await memberNamed(godparent, services);
      if (!member) throw new Error(`Nobody is called ${godparent}.`);
      return answerRequest(member, who, answer, services);
    },
    async begin(id = newcomer, given = {}) {
      const account = { id, secondaryEmail: `${id}@exemple.fr`, wantsGodparent: true, ...given };
      await services.accounts.reserve(anAccount(account));
      return beginGodparentSearch(id, services);
    },
  };
  return world;
}

/** The same author, whose mission ended. */
export const ended = (authors: Authors, id: string, end: string): Authors =>
  authors.map((held) => (held.id === id ? authorEntry(id, since('2025-01-01', end)) : held));
