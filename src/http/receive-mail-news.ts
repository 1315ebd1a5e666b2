import { recordMailNews } from '../journeys/record-mail-news.ts';
import type { ReadMailNews } from '../ports.ts';
import type { Services } from '../services.ts';
import { answerJson } from './answer-form.ts';
import { readText } from './read-text.ts';

const maximumBytes = 1_000_000;

/**
 * `POST /api/resend/webhook`: what became of a mail. 200 `{ recorded }`, false for a mail that is not ours and for what
 * is known already; 404 where no secret is set, 401 for a wrong signature or time, 400 for what cannot be read. Calls
 * may come twice and in any order.
 */
export async function receiveMailNews(
  request: Request,
  services: Services,
  readNews: ReadMailNews,
): Promise<Response> {
  const { mailWebhookSecret } = services.settings;
  if (mailWebhookSecret === undefined) return answerJson(404, { error: 'Cette adresse n’écoute pas.' });
  const read = await readText(request, maximumBytes);
  if (read.kind === 'too-long') return answerJson(413, { error: 'Le message est trop long.' });
  if (read.kind === 'broken') return answerJson(400, { error: 'Le message n’est pas du texte en UTF-8.' });
  const news = readNews(read.text, request.headers, mailWebhookSecret, services.clock.now());
  if (news.kind === 'refused')
    return news.reason === 'unreadable'
      ? answerJson(400, { error: 'Le message ne se lit pas.' })
      : answerJson(401, { error: 'La signature du message n’est pas la bonne, ou elle est trop ancienne.' });
  return answerJson(200, { recorded: news.kind === 'news' && (await recordMailNews(news, services)) });
}
