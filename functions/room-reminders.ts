import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { remindRooms } from '../src/journeys/agenda/remind-rooms.ts';

/** Every working morning: reminds organisers of rooms to book, and tells those who come of theirs. */
export default scheduled('room-reminders', services, remindRooms);

/** In UTC: 9:10 in Paris in winter, 10:10 in summer. */
export const config: Config = { schedule: '10 8 * * 1-5' };
