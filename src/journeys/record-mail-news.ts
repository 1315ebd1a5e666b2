import { statesBefore } from '../domain/mail-state.ts';
import type { MailNews } from '../ports.ts';
import type { Services } from '../services.ts';

/** Records what the vendor tells of a mail; false for an unknown mail, and for news that are older than what is known. */
export const recordMailNews = (
  news: MailNews,
  { mailLog, clock }: Pick<Services, 'mailLog' | 'clock'>,
): Promise<boolean> => mailLog.tell(news, statesBefore(news.state), clock.now());
