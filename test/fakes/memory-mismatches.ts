import { isActive } from '../../src/domain/author-activity.ts';
import type { Services } from '../../src/services.ts';
import type { Member, Mismatches } from '../../src/ports.ts';

/** Members and accounts that lack each other, out of what other fakes hold. */
export function memoryMismatches({
  accounts,
  arrivals,
  members,
}: Pick<Services, 'accounts' | 'arrivals' | 'members'>): Mismatches {
  const published = async (): Promise<Member[]> => {
    const ids = await members.ids(100_000);
    return (await Promise.all(ids.map((id) => members.find(id)))).filter((member) => member !== undefined);
  };
  return {
    async withoutAccount(today, { size, skip }) {
      const registered = new Set((await accounts.all()).map(({ id }) => id));
      const found = (await published()).filter(
        (member) => isActive(member, today) && !registered.has(member.id),
      );
      return { items: found.slice(skip, skip + size), total: found.length };
    },
    async withoutPage({ size, skip }) {
      const known = await published();
      if (known.length === 0) return { items: [], total: 0 };
      const kept = new Set([...known.map(({ id }) => id), ...(await arrivals.waiting()).map(({ id }) => id)]);
      const found = (await accounts.all()).map(({ id }) => id).filter((id) => !kept.has(id));
      return { items: found.sort().slice(skip, skip + size), total: found.length };
    },
  };
}
