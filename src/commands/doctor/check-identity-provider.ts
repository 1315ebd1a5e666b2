import { z } from 'zod';
import { identityProviderFindings } from '../../texts/doctor/site.ts';
import { checkWith } from './check.ts';
import { row } from './row.ts';

const name = 'ProConnect';
const published = z.object({ keys: z.array(z.unknown()) });

/** Whether the identity provider publishes the keys that its answers are checked with. */
export const checkIdentityProvider = checkWith(
  name,
  ['proconnect'],
  async ({ proconnect }, { fetch, timeoutMs }) => {
    const reply = await fetch(proconnect.jwksUrl, { signal: AbortSignal.timeout(timeoutMs) });
    const { data } = published.safeParse(reply.ok ? await reply.json() : undefined);
    const count = data?.keys.length ?? 0;
    return [row(name, count > 0 ? identityProviderFindings.keys(count) : identityProviderFindings.noKeys())];
  },
);
