import { z } from 'zod';
import { isRefusal } from '../forge-error.ts';
import type { GithubCredentials } from './github-options.ts';
import type { Repository } from './repository.ts';

/** Whether GitHub tells a site of what happens; `unseen` where the credentials do not show it. */
export type WebhookState = 'set' | 'elsewhere' | 'unseen';

const config = z.object({ url: z.string().optional() });
const hooks = z.array(z.object({ active: z.boolean(), config }));

/** Looks whether the App's webhook, or one of the repository's, calls an address. */
export async function webhookState(
  { octokit, place, ask }: Repository,
  { appId }: GithubCredentials,
  address: string,
): Promise<WebhookState> {
  try {
    const called =
      appId === undefined
        ? (
            await ask('list the webhooks', hooks, () =>
              octokit.rest.repos.listWebhooks({ ...place, per_page: 100 }),
            )
          )
            .filter(({ active }) => active)
            .map((hook) => hook.config.url)
        : [
            (
              await ask('read the webhook of the App', config, () =>
                octokit.rest.apps.getWebhookConfigForApp(),
              )
            ).url,
          ];
    return called.includes(address) ? 'set' : 'elsewhere';
  } catch (fault) {
    if (isRefusal(fault, 403, 404)) return 'unseen';
    throw fault;
  }
}
