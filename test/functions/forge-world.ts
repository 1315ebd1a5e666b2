import { createHmac } from 'node:crypto';
import forgePoll from '../../functions/forge-poll.ts';
import webhook from '../../functions/github-webhook.ts';
import { provideServices, type FunctionServices } from '../../src/adapters/provided-services.ts';
import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { filledArrival } from '../builders.ts';
import { memoryContents, type MemoryContents } from '../fakes/memory-contents.ts';
import { fakeServices } from '../fakes/services.ts';

export const secret = 'a secret of the webhook';
/** A message of the forge about a proposal that nobody knows. */
export const body = JSON.stringify({
  action: 'closed',
  pull_request: { merged: true, head: { ref: 'arrivee/mauvaise' } },
});
export const sign = (text: string, with_ = secret): string =>
  `sha256=${createHmac('sha256', with_).update(text).digest('hex')}`;

/** What a look at a forge where nothing has happened leads to. */
export const nothing = {
  moved: [],
  settledEdits: [],
  liveEdits: [],
  published: false,
  flagged: [],
  told: [],
  failed: [],
};

export const send = (text: string, signature?: string, event?: string): Promise<Response> =>
  webhook(
    new Request('https://communs.example/api/github/webhook', {
      method: 'POST',
      body: text,
      headers: {
        ...(signature !== undefined && { 'x-hub-signature-256': signature }),
        ...(event !== undefined && { 'x-github-event': event }),
      },
    }),
  );
/** A message of the forge, rightly signed; what its answer says. */
export const hear = async (event = 'pull_request', text = body): Promise<unknown> =>
  (await send(text, sign(text), event)).json();
export const poll = async (): Promise<unknown> => (await forgePoll()).json();

export interface ForgeWorld {
  readonly services: FunctionServices & { readonly contents: MemoryContents };
  /** How many builds were asked for. */
  readonly builds: () => number;
  isHookDown: boolean;
  /** What the audit holds, "who what of-whom", oldest first. */
  readonly audited: () => string[];
  /** A proposal that somebody makes by hand. */
  readonly byHand: (branch: string, path: string, text?: string | null) => Promise<{ number: number }>;
}

/** A forge with one arrival that waits, whose published content was built before. */
export async function forgeWorld(files: Record<string, string> = {}): Promise<ForgeWorld> {
  const fakes = fakeServices();
  const contents = memoryContents(files);
  let builds = 0;
  const publish = () => {
    if (world.isHookDown) return Promise.reject(new Error('The hook is down.'));
    builds++;
    return Promise.resolve();
  };
  const world: ForgeWorld = {
    services: {
      ...fakes,
      contents,
      publisher: { publish },
      settings: { ...fakes.settings, webhookSecret: secret },
      site: { page: () => Promise.resolve('') },
    },
    builds: () => builds,
    isHookDown: false,
    audited: () => fakes.audit.written.map(({ actor, action, target }) => `${actor} ${action} ${target}`),
    byHand: (branch, path, text = 'x') =>
      contents.propose({
        ...{ branch, title: branch, body: '', labels: [], reviewers: [] },
        changes: [{ path, text }],
      }),
  };
  const { services } = world;
  provideServices(services);
  await services.ledger.done(`publication/${await contents.head()}`, services.clock.now());
  await submitArrival(arrivalFormSchema.parse(filledArrival), services);
  return world;
}
