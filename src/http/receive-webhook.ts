import { Webhooks } from '@octokit/webhooks';
import { settleArrivals } from '../journeys/settle-arrivals.ts';
import type { Services } from '../services.ts';
import { answerJson } from './answer-form.ts';
import { readText } from './read-text.ts';

/** GitHub sends 25 MB at most; what we listen to is far shorter. */
const maximumBytes = 1_000_000;

/**
 * `POST /api/github/webhook`: something happened on the forge. The signature is checked on the raw body; then the forge
 * itself is asked, so replays, messages out of order and made-up contents change nothing.
 */
export async function receiveWebhook(request: Request, services: Services): Promise<Response> {
  const { webhookSecret } = services.settings;
  if (webhookSecret === undefined) return answerJson(404, { error: 'Cette adresse n’écoute pas.' });
  const read = await readText(request, maximumBytes);
  if (read.kind === 'too-long') return answerJson(413, { error: 'Le message est trop long.' });
  const signature = request.headers.get('x-hub-signature-256') ?? '';
  const isSigned =
    read.kind === 'text' &&
    signature !== '' &&
    (await new Webhooks({ secret: webhookSecret }).verify(read.text, signature));
  if (!isSigned) return answerJson(401, { error: 'La signature du message n’est pas la bonne.' });
  return answerJson(200, { moved: await settleArrivals(services) });
}
