import { loadFunctions } from '../../src/local/run-functions.ts';
import { accountChanges } from '../../src/http/account/changes.ts';

/** Where another party signs what it sends, and where programs show a key: no browser, no cookie. */
const withoutCookie = new Set(['github-webhook', 'resend-webhook', 'infra']);

interface Door {
  readonly name: string;
  readonly path: string;
  readonly send: (request: Request) => Promise<Response>;
}

const lastParts: Readonly<Record<string, readonly string[]>> = {
  '/api/account/:change': [...accountChanges.keys()],
  '/api/agenda/:change': ['come', 'announce'],
  '/api/console/:action': ['resend', 'retry-step', 'erase', 'domain-add'],
  '/api/offers/:answer': ['close', 'keep'],
  '/api/reviews/:change': ['approve', 'ask-change'],
  '/api/tools/:change': ['ask', 'decide', 'give-back'],
};

const functions = await loadFunctions();

/** Every address of the site where a browser sends a change. */
export const doors: readonly Door[] = functions
  .filter(({ name, config }) => [config.method].flat().includes('POST') && !withoutCookie.has(name))
  .flatMap(({ name, config, run }) =>
    [config.path ?? []].flat().flatMap((path) => {
      const [, parameter = ''] = /(:\w+)$/.exec(path) ?? [];
      const parts = parameter === '' ? [''] : (lastParts[path] ?? []);
      return parts.map((part) => ({ name, path: path.replace(/:\w+$/, part), send: run }));
    }),
  );
