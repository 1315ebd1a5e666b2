import infra from '../../../functions/infra.ts';
import { provideServices } from '../../../src/adapters/provided-services.ts';
import { makeKey } from '../../../src/journeys/infra/keys.ts';
import { infraScopes, type InfraScope } from '../../../src/ports.ts';
import type { Services } from '../../../src/services.ts';
import { processWorld, type ProcessWorld } from '../../journeys/process-world.ts';
import { expectDocumented } from './document.ts';

/** What a call carries beside its path. */
interface Asked {
  readonly method?: string;
  readonly key?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** The infra API of a community in memory; every answer is checked against the document of the API. */
export interface InfraTrial extends ProcessWorld {
  /** Makes a client of that name. */
  key(name: string, scopes?: readonly InfraScope[]): Promise<string>;
  /** Lets the function work with other services. */
  provide(services: Services): void;
  ask(path: string, asked?: Asked): Promise<Response>;
  /** The body of an answer, which must have succeeded. */
  read<Body>(path: string, asked?: Asked): Promise<Body>;
}

export function infraTrial(): InfraTrial {
  const world = processWorld();
  const provide = (services: Services) => {
    provideServices({ ...services, site: { page: () => Promise.resolve('') } });
  };
  provide(world.services);
  const ask = async (path: string, { method = 'GET', key, body, headers = {} }: Asked = {}) => {
    const request = new Request(`https://communs.example/api/infra/v1${path}`, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await infra(request);
    await expectDocumented(request, response.clone());
    return response;
  };
  return Object.assign(world, {
    provide,
    ask,
    async key(name: string, scopes: readonly InfraScope[] = infraScopes) {
      const made = await makeKey({ name, scopes, createdBy: 'ondine.mistral' }, world.services);
      if (made.kind !== 'made') throw new Error(made.kind);
      return made.key;
    },
    async read<Body>(path: string, asked?: Asked): Promise<Body> {
      const response = await ask(path, asked);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Body;
    },
  });
}
