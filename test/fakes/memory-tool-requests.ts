import { toolRequestState } from '../../src/domain/tool-request.ts';
import type { ToolRequest, ToolRequests } from '../../src/ports.ts';
import { pageOf } from './page-of.ts';

/** Requests of access to tools in memory, in as few words as the port's promise. */
export function memoryToolRequests(): ToolRequests {
  const requests = new Map<string, ToolRequest>();
  const all = () => [...requests.values()];
  const isOpen = ({ endedAt }: ToolRequest) => endedAt === undefined;
  const inOrder = (instant: (request: ToolRequest) => string, found: ToolRequest[]) =>
    found.toSorted((one, other) => instant(one).localeCompare(instant(other)));
  return {
    async ask(request) {
      const known = all().find(
        (held) => isOpen(held) && held.member === request.member && held.tool === request.tool,
      );
      if (known) return known;
      requests.set(request.id, request);
      return request;
    },
    find: async (id) => requests.get(id),
    async change(id, expected, changes) {
      const known = requests.get(id);
      if (!known || toolRequestState(known) !== expected) return undefined;
      const changed = { ...known, ...changes };
      requests.set(id, changed);
      return changed;
    },
    open: async () => inOrder(({ askedAt }) => askedAt, all().filter(isOpen)),
    endedSince: async (moment) =>
      inOrder(
        ({ endedAt = '' }) => endedAt,
        all().filter(({ endedAt }) => endedAt !== undefined && endedAt >= moment.toISOString()),
      ),
    ofMember: async (member) =>
      inOrder(
        ({ askedAt }) => askedAt,
        all().filter((request) => request.member === member),
      ).toReversed(),
    page: async (state, asked) =>
      pageOf(
        all().filter((request) => state === undefined || toolRequestState(request) === state),
        ({ askedAt }) => askedAt,
        asked,
      ),
  };
}
