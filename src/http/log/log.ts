import { currentCall } from './current-call.ts';

/** What happened, in English words with dots between them, for searches and alerts. */
export type LogEvent = 'call.answered' | 'job.ended' | 'job.parts.failed' | 'health.parts.failed' | 'fault';

/** What a line may hold: numbers, states, ids, and texts that were made to hold nothing private. */
export type LogFields = Readonly<
  Record<string, string | number | readonly string[] | Readonly<Record<string, number>> | undefined>
>;

/**
 * Writes a line of JSON for operators: `time` (ISO 8601), `level`, `event`, `function`, `requestId` and `member` of the call
 * under way, then its fields. Errors go to the standard error, the others to the standard output. Nothing private may come here: fields are ids of
 * members, statuses, durations in milliseconds, and faults as describeFault() tells them.
 */
export function log(level: 'info' | 'error', event: LogEvent, fields: LogFields): void {
  const { name, requestId, member } = currentCall() ?? {};
  const line = { time: new Date().toISOString(), level, event, function: name, requestId, member, ...fields };
  console[level](JSON.stringify(line));
}
