import parsePolicy from 'content-security-policy-parser';

/** What the security headers of an answer let a page do, read by their meaning. */
export interface Security {
  /** The sources of each directive of the content security policy. */
  readonly policy: Readonly<Record<string, readonly string[]>>;
  /** Seconds for which a browser asks by https alone. */
  readonly httpsFor: number;
  readonly referrers: string;
  /** Features with a list of who may use them; an empty list is nobody. */
  readonly features: Readonly<Record<string, string>>;
  readonly opener: string;
  readonly sniffing: string;
}

/** Reads them; what is missing is empty, and zero seconds. */
export function securityOf(headers: Headers): Security {
  const value = (name: string): string => headers.get(name) ?? '';
  return {
    policy: Object.fromEntries(parsePolicy(value('content-security-policy'))),
    httpsFor: Number(/(?:^|;)\s*max-age=(\d+)/.exec(value('strict-transport-security'))?.[1] ?? 0),
    referrers: value('referrer-policy'),
    features: Object.fromEntries(
      [...value('permissions-policy').matchAll(/([a-z-]+)=(\([^)]*\)|[^,\s]+)/g)].map(
        ([, feature = '', users = '']) => [feature, users],
      ),
    ),
    opener: value('cross-origin-opener-policy'),
    sniffing: value('x-content-type-options'),
  };
}
