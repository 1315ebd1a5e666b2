import { tellMembers } from '../../journeys/infra/read-members.ts';
import type { InfraClient } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { answered, refused, type Answer } from './answer.ts';
import { limitOf, memberAfter, memberCursor } from './query.ts';

const mayKnowAccesses = ({ scopes }: InfraClient): boolean => scopes.includes('accounts:read');

/** `GET /members`: members by id, a page at a time. */
export async function listMembers(
  query: URLSearchParams,
  client: InfraClient,
  services: Services,
): Promise<Answer> {
  const limit = limitOf(query);
  const after = memberAfter(query.get('cursor'));
  if (limit === undefined) return refused('invalid-request', { errors: { limit: '1 to 200.' } });
  if (after === 'broken') return refused('invalid-request', { errors: { cursor: 'Not a cursor.' } });
  const found = await services.members.list(limit + 1, after.id);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return answered({
    members: await tellMembers(page, mayKnowAccesses(client), services),
    next: last ? memberCursor(last.id) : null,
  });
}

/** `GET /members/{id}`. */
export async function showMember(id: string, client: InfraClient, services: Services): Promise<Answer> {
  const member = await services.members.find(id);
  if (!member) return refused('not-found');
  const [told] = await tellMembers([member], mayKnowAccesses(client), services);
  return told ? answered(told) : refused('not-found');
}
