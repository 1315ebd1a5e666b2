import type { ProxyRequest, SavedEntry } from 'decap-cms-backend-proxy';
import { editorTexts } from '../../texts/cms-editor.ts';
import type { Conflict } from './conflict-dialog.ts';
import type { GatewayAnswer } from './warm-up.ts';

/** Both versions, where somebody else changed what was saved; undefined for any other refusal. */
export function conflictIn(
  { status, json }: GatewayAnswer,
  params: ProxyRequest['params'],
): Conflict | undefined {
  const { theirs } = (json ?? {}) as { theirs?: unknown };
  const [saved] = (params.dataFiles ?? []) as SavedEntry['dataFiles'];
  if (status !== 409 || !saved || typeof theirs !== 'string') return undefined;
  return { path: saved.path, theirs, mine: saved.raw };
}

/** What Decap is thrown for an answer that refuses: words for the editor, and the status. */
export function refusalOf({ status, json }: GatewayAnswer): Error {
  return Object.assign(new Error(messageOf(status, json)), { status });
}

function messageOf(status: number, json: unknown): string {
  if (status === 401) return editorTexts.sessionOver;
  const { error } = (json ?? {}) as { error?: unknown };
  return typeof error === 'string' ? error : editorTexts.noAnswer;
}
