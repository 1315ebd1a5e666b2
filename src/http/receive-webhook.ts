import { Webhooks } from '@octokit/webhooks';
import { z } from 'zod';
import { followForge } from '../journeys/follow-forge.ts';
import type { Services } from '../services.ts';
import { answerJson } from './answer-form.ts';
import { readText } from './read-text.ts';
import { answerReport } from './run-job.ts';

/** GitHub sends 25 MB at most; what we listen to is far shorter. */
const maximumBytes = 1_000_000;

/** The events that may have changed what is published or proposed. */
const heardEvents = ['pull_request', 'push'];

const pullRequestEvent = z.object({ pull_request: z.object({ head: z.object({ ref: z.string() }) }) });

/**
 * `POST /api/github/webhook`: something happened on the forge. The signature is checked on the raw body; then the forge
 * itself is asked, so replays, messages out of order and made-up contents change nothing. Of the message only the name
 * of a branch is taken, to ask of it. 500 with the causes when a part of what follows failed; the poll makes up for it.
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
  const event = request.headers.get('x-github-event');
  if (event !== null && !heardEvents.includes(event)) return answerJson(200, { ignored: event });
  return answerReport('github-webhook', await followForge(services, branchOf(read.text)));
}

/** The branch of the pull request that a message is about; undefined for any other message. */
function branchOf(text: string): string | undefined {
  try {
    return pullRequestEvent.safeParse(JSON.parse(text)).data?.pull_request.head.ref;
  } catch {
    // A signed body that is no JSON names no branch; the forge is asked of the rest all the same.
    return undefined;
  }
}
