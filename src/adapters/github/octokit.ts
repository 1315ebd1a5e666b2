import { createAppAuth } from '@octokit/auth-app';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { conditionalFetch } from './conditional-fetch.ts';
import type { GithubCredentials, GithubManners } from './github-options.ts';
import { patientFetch } from './patient-fetch.ts';
import { writeSpacing } from './write-spacing.ts';

const PatientOctokit = Octokit.plugin(retry, throttling);

/** Refusals that the same request would meet again; the limits' 403 and 429 are the throttling's affair. */
const final = [400, 401, 403, 404, 405, 409, 410, 422, 429, 451];

/** Seconds that a person, or a function, can still wait for the end of a limit. */
const longestWait = 20;
const tries = 2;

const silent = () => undefined;
const isWorthWaiting = (seconds: number, _request: unknown, _octokit: unknown, tried: number): boolean =>
  seconds <= longestWait && tried < tries;

/** A client of GitHub that retries what can pass, waits for limits that end soon, and logs nothing. */
export function openOctokit(options: GithubCredentials & GithubManners): InstanceType<typeof PatientOctokit> {
  const {
    apiUrl = 'https://api.github.com',
    timeoutMs = 10_000,
    secondMs = 1000,
    fetch = globalThis.fetch,
  } = options;
  const lane = writeSpacing((options.writeSpacing ?? 0.2) * secondMs);
  const { token, appId, privateKey, installationId } = options;
  return new PatientOctokit({
    ...(token === undefined
      ? { authStrategy: createAppAuth, auth: { appId, privateKey, installationId } }
      : { auth: token }),
    baseUrl: apiUrl.replace(/(?<!\/)\/+$/, ''),
    userAgent: 'secretariat',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: conditionalFetch(patientFetch(fetch, timeoutMs)) },
    retry: { retries: tries, doNotRetry: final, retryAfterBaseValue: secondMs },
    throttle: {
      write: lane,
      notifications: lane,
      retryAfterBaseValue: secondMs,
      onRateLimit: isWorthWaiting,
      onSecondaryRateLimit: isWorthWaiting,
    },
  });
}
