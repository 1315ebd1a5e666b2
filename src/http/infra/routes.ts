import type { InfraClient, InfraScope } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { Answer } from './answer.ts';
import { listChanges } from './changes.ts';
import { listMembers, showMember } from './members.ts';
import { addWebhook, listWebhooks, removeWebhook, showWebhook } from './webhooks.ts';

/** A call of a client that may make it. */
interface Call {
  readonly request: Request;
  readonly query: URLSearchParams;
  /** What stands for `{id}` in the path. */
  readonly id: string;
  readonly client: InfraClient;
  readonly services: Services;
}

/** What is done at an address by a method. */
export interface Operation {
  readonly scope: InfraScope;
  answer(call: Call): Promise<Answer>;
}

type Method = 'GET' | 'POST' | 'DELETE';

/** The addresses under `/api/infra/v1`, each with its methods. */
export const routes: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  '/members': {
    GET: {
      scope: 'members:read',
      answer: ({ query, client, services }) => listMembers(query, client, services),
    },
  },
  '/members/{id}': {
    GET: { scope: 'members:read', answer: ({ id, client, services }) => showMember(id, client, services) },
  },
  '/changes': {
    GET: { scope: 'members:read', answer: ({ query, services }) => listChanges(query, services) },
  },
  '/webhooks': {
    GET: { scope: 'webhooks:manage', answer: ({ client, services }) => listWebhooks(client, services) },
    POST: {
      scope: 'webhooks:manage',
      answer: ({ request, client, services }) => addWebhook(request, client, services),
    },
  },
  '/webhooks/{id}': {
    GET: {
      scope: 'webhooks:manage',
      answer: ({ id, client, services }) => showWebhook(id, client, services),
    },
    DELETE: {
      scope: 'webhooks:manage',
      answer: ({ id, client, services }) => removeWebhook(id, client, services),
    },
  },
};

/** What stands at a path. */
export interface Route {
  /** What stands for `{id}`; empty without one. */
  readonly id: string;
  readonly methods: Readonly<Record<string, Operation | undefined>>;
}

/** What stands at a path; undefined where nothing does. */
export function routeOf(path: string): Route | undefined {
  const [, collection = '', id, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  const name = id === undefined ? `/${collection}` : `/${collection}/{id}`;
  const methods = Object.hasOwn(routes, name) ? routes[name] : undefined;
  const decoded = decode(id ?? '');
  if (!methods || decoded === undefined || id === '') return undefined;
  return { id: decoded, methods };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape names nobody.
    return undefined;
  }
}
