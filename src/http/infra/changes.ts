import { addDays } from '../../domain/calendar.ts';
import { startOfDay } from '../../domain/paris-time.ts';
import { movementsKept } from '../../journeys/infra/record-movements.ts';
import type { Services } from '../../services.ts';
import { answered, refused, type Answer } from './answer.ts';
import { changeCursor, changePlace, limitOf, type ChangePlace } from './query.ts';

type ChangeServices = Pick<Services, 'clock' | 'movements'>;

/**
 * `GET /changes`: what happened after `since`, in order; from the first event that is kept without it, nothing with
 * "now". 410 for a cursor so old that events after it may be forgotten.
 */
export async function listChanges(query: URLSearchParams, services: ChangeServices): Promise<Answer> {
  const { clock, movements } = services;
  const limit = limitOf(query);
  if (limit === undefined) return refused('invalid-request', { errors: { limit: '1 to 200.' } });
  const asked = query.get('since') ?? '';
  const now = clock.now().getTime();
  const since = await placeOf(asked, now, movements);
  if (!since) return refused('invalid-request', { errors: { since: 'Not a cursor.' } });
  if (since.at < Date.parse(startOfDay(addDays(clock.today(), -movementsKept))))
    return refused('cursor-expired');
  const found = await movements.after(since.number, limit + 1);
  const changes = found.slice(0, limit);
  const last = changes.at(-1);
  const more = found.length > limit;
  // Behind a full page, what follows was recorded after its last event; behind the last one, after this moment.
  const at = more && last ? Date.parse(last.at) : now;
  return answered({ changes, next: changeCursor({ number: last?.number ?? since.number, at }), more });
}

async function placeOf(
  asked: string,
  now: number,
  movements: Services['movements'],
): Promise<ChangePlace | undefined> {
  if (asked === '') return { number: 0, at: now };
  if (asked === 'now') return { number: await movements.latest(), at: now };
  return changePlace(asked);
}
