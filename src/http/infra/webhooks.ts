import { subscribe } from '../../journeys/infra/subscribe.ts';
import type { InfraClient, Webhook } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { fieldErrors } from '../field-errors.ts';
import { readText } from '../read-text.ts';
import { answered, refused, type Answer } from './answer.ts';
import { webhookRequestSchema } from './schemas.ts';

const maximumBytes = 10_000;

const shown = ({ id, url, kinds, createdAt, disabledAt }: Webhook) => ({
  id,
  url,
  kinds,
  active: disabledAt === undefined,
  createdAt,
});

/** `GET /webhooks`: those of the client. */
export const listWebhooks = async ({ name }: InfraClient, { webhooks }: Services): Promise<Answer> =>
  answered({ webhooks: (await webhooks.of(name)).map(shown) });

/** `GET /webhooks/{id}`: one of the client's. */
export async function showWebhook(id: string, client: InfraClient, { webhooks }: Services): Promise<Answer> {
  const found = (await webhooks.of(client.name)).find((webhook) => webhook.id === id);
  return found ? answered(shown(found)) : refused('not-found');
}

/** `DELETE /webhooks/{id}`: one of the client's. */
export const removeWebhook = async (
  id: string,
  { name }: InfraClient,
  { webhooks }: Services,
): Promise<Answer> => ((await webhooks.remove(name, id)) ? { kind: 'none' } : refused('not-found'));

const addressErrors = {
  'not-public': 'The host is not in the public network.',
  'unknown-host': 'Nobody knows the host.',
} as const;

/** `POST /webhooks`: a new one, with its secret. */
export async function addWebhook(request: Request, client: InfraClient, services: Services): Promise<Answer> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refused('not-json');
  const read = await readText(request, maximumBytes);
  if (read.kind === 'too-long') return refused('too-long');
  const given = read.kind === 'text' ? parsed(read.text) : undefined;
  if (given === undefined) return refused('invalid-request', { errors: { body: 'Not JSON.' } });
  const fields = webhookRequestSchema.safeParse(given.value);
  if (!fields.success) return refused('invalid-fields', { errors: fieldErrors(fields.error) });
  const outcome = await subscribe(client.name, fields.data, services);
  if (outcome.kind === 'too-many') return refused('too-many-webhooks');
  if (outcome.kind !== 'made')
    return refused('invalid-fields', { errors: { url: addressErrors[outcome.kind] } });
  return answered({ ...shown(outcome.webhook), secret: outcome.webhook.secret }, 201);
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // What is no JSON is refused by the caller.
    return undefined;
  }
}
