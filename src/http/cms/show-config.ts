import { createHash } from 'node:crypto';
import { cmsConfig } from '../../cms/cms-config.ts';
import { optionsOf } from '../../cms/options.ts';
import { isNothing } from '../../domain/edit-rights.ts';
import { editable } from '../../journeys/cms/editable.ts';
import type { Services } from '../../services.ts';
import { cmsTexts } from '../../texts/cms.ts';
import { answerJson } from '../answer-form.ts';

/**
 * `GET /api/cms/config`: what the editor of whoever is logged in is made of, `{ config, options, today }`; `config` is
 * null where she may edit nothing. 401 without a session. A browser keeps it, and asks each time whether it still holds.
 */
export async function showConfig(request: Request, services: Services): Promise<Response> {
  const found = await editable(request.headers, services);
  if (!found) return answerJson(401, { error: cmsTexts.visitor });
  const { rights, community, today } = found;
  const text = JSON.stringify(
    isNothing(rights)
      ? { config: null }
      : { config: cmsConfig(rights, services.settings), options: optionsOf(community), today },
  );
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
}

/** Hosts mark a tag as weak when they pack the answer. */
const isKnown = (known: string | null, tag: string): boolean =>
  (known ?? '').split(',').some((held) => held.trim().replace(/^W\//, '') === tag);
