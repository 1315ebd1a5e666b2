import type { Contribution, Contributions } from '../../src/ports.ts';

const isWaiting = ({ mergedAt, closedAt }: Contribution): boolean => !mergedAt && !closedAt;
const isUnderWay = ({ liveAt, closedAt }: Contribution): boolean => !liveAt && !closedAt;

/** Contributions in memory, in as few words as the port's promise. */
export function memoryContributions(): Contributions {
  /** In the order of writing. */
  let held: readonly Contribution[] = [];
  const inOrder = (which: (one: Contribution) => boolean): Contribution[] =>
    held.filter(which).toSorted((one, other) => one.at.localeCompare(other.at));
  const changeThose = (which: (one: Contribution) => boolean, changes: Partial<Contribution>): void => {
    held = held.map((one) => (which(one) ? { ...one, ...changes } : one));
  };
  return {
    async record(branch, member, moment) {
      const at = moment.toISOString();
      const isKnown = (one: Contribution) => one.branch === branch && one.member === member && isWaiting(one);
      if (!held.some(isKnown)) held = [...held, { branch, member, at }];
      changeThose((one) => isKnown(one) && one.at < at, { at });
    },
    waiting: async (branch) => inOrder((one) => one.branch === branch && isWaiting(one)),
    underWay: async () => inOrder(isUnderWay),
    ofMember: async (member, since) =>
      inOrder((one) => {
        const ended = one.liveAt ?? one.closedAt;
        return one.member === member && (ended === undefined || new Date(ended) >= since);
      }).reverse(),
    async number(branch, proposal) {
      changeThose((one) => one.branch === branch && isWaiting(one), { proposal });
    },
    async settle(branch, outcome, moment) {
      const at = moment.toISOString();
      const changes = outcome === 'merged' ? { mergedAt: at } : { closedAt: at };
      changeThose((one) => one.branch === branch && isWaiting(one), changes);
    },
    async forget(before, size) {
      const endOf = ({ mergedAt, closedAt }: Contribution) => mergedAt ?? closedAt;
      const old = held.filter((one) => new Date(endOf(one) ?? before) < before).slice(0, size);
      held = held.filter((one) => !old.includes(one));
      return old.length;
    },
    async live(branch, moment) {
      const isMerged = (one: Contribution) => one.mergedAt !== undefined && isUnderWay(one);
      changeThose((one) => one.branch === branch && isMerged(one), { liveAt: moment.toISOString() });
    },
  };
}
