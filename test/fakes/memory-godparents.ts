import type { GodparentAsked, GodparentPreferences, Godparents, GodparentSearch } from '../../src/ports.ts';

const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Searches for godparents in memory, in as few words as the port's promise. */
export function memoryGodparents(): Godparents {
  const searches = new Map<string, GodparentSearch>();
  const wishes = new Map<string, GodparentPreferences>();
  let asked: readonly GodparentAsked[] = [];
  const inOrder = () =>
    asked.toSorted(
      (one, other) =>
        text(one.askedAt, other.askedAt) ||
        text(one.newcomer, other.newcomer) ||
        text(one.godparent, other.godparent),
    );
  const of = (newcomer: string) => inOrder().filter((held) => held.newcomer === newcomer);
  const find = (newcomer: string, godparent: string) =>
    of(newcomer).find((held) => held.godparent === godparent);
  const accepted = (newcomer: string) => of(newcomer).some(({ answer }) => answer === 'accepted');
  const change = (newcomer: string, changes: Partial<GodparentSearch>) => {
    const { begunAt, round } = searches.get(newcomer) ?? { begunAt: '', round: 0 };
    searches.set(newcomer, { newcomer, begunAt, round, ...changes });
  };
  const put = (request: GodparentAsked) => {
    asked = [...asked.filter((held) => held !== find(request.newcomer, request.godparent)), request];
  };
  const again = (newcomer: string, ended: readonly string[], at: Date) => {
    const search = searches.get(newcomer);
    const isEnded = search?.outcome !== undefined && ended.includes(search.outcome);
    if (isEnded) change(newcomer, { begunAt: at.toISOString(), round: search.round + 1 });
    return isEnded;
  };
  const insert = (newcomer: string, at: Date) => {
    const isNew = !searches.has(newcomer);
    if (isNew) searches.set(newcomer, { newcomer, begunAt: at.toISOString(), round: 1 });
    return isNew;
  };
  return {
    begin: async (newcomer, at) => insert(newcomer, at) || again(newcomer, ['stopped'], at),
    restart: async (newcomer, at) => again(newcomer, ['team-told', 'stopped'], at),
    search: async (newcomer) => searches.get(newcomer),
    searches: async () =>
      [...searches.values()].toSorted(
        (one, other) => text(one.begunAt, other.begunAt) || text(one.newcomer, other.newcomer),
      ),
    requests: async () => inOrder(),
    requestsOf: async (newcomer) => of(newcomer),
    requestsTo: async (godparent) => inOrder().filter((held) => held.godparent === godparent),
    async ask(newcomer, godparent, at) {
      const search = searches.get(newcomer);
      const isClosed = search === undefined || search.outcome !== undefined || accepted(newcomer);
      if (isClosed || find(newcomer, godparent)) return false;
      put({ newcomer, godparent, round: search.round, askedAt: at.toISOString() });
      return true;
    },
    async mailed(newcomer, godparent, at) {
      const held = find(newcomer, godparent);
      if (held && held.mailedAt === undefined) put({ ...held, mailedAt: at.toISOString() });
    },
    async answer(newcomer, godparent, answer, at) {
      const held = find(newcomer, godparent);
      if (!held) return 'unknown';
      if (held.answer !== undefined) return 'answered';
      if (searches.get(newcomer)?.outcome === 'stopped') return 'over';
      if (answer === 'accepted' && accepted(newcomer)) return 'taken';
      put({ ...held, answer, answeredAt: at.toISOString() });
      if (answer === 'accepted') change(newcomer, {});
      return 'recorded';
    },
    async assign(newcomer, godparent, by, at) {
      insert(newcomer, at);
      if (accepted(newcomer)) return 'taken';
      const answeredAt = at.toISOString();
      const { round = 1 } = searches.get(newcomer) ?? {};
      const held = find(newcomer, godparent) ?? { newcomer, godparent, round, askedAt: answeredAt };
      put({ ...held, answer: 'accepted', answeredAt, assignedBy: by });
      change(newcomer, {});
      return 'recorded';
    },
    async introduced(newcomer, godparent, at) {
      const held = find(newcomer, godparent);
      if (held?.answer !== 'accepted' || held.introducedAt !== undefined) return;
      put({ ...held, introducedAt: at.toISOString() });
      change(newcomer, { outcome: 'found', outcomeAt: at.toISOString() });
    },
    async end(newcomer, outcome, at) {
      const search = searches.get(newcomer);
      if (!search) return;
      const isOpen = search.outcome === undefined;
      const mayEnd =
        outcome === 'stopped' ? isOpen || search.outcome === 'team-told' : isOpen && !accepted(newcomer);
      if (mayEnd) change(newcomer, { outcome, outcomeAt: at.toISOString() });
    },
    preferences: async (member) => wishes.get(member),
    allPreferences: async () => [...wishes.values()].toSorted((a, b) => text(a.member, b.member)),
    async prefer({ pausedUntil, ...wish }) {
      wishes.set(wish.member, { ...wish, ...(pausedUntil && { pausedUntil }) });
    },
  };
}
