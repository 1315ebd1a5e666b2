/** What the policy of a page adds to the common one, by directive. */
type Additions = Readonly<Record<string, readonly string[]>>;

/** What every page may do, made by the build or by a function: load the site's own files, and nothing else. */
const common: Additions = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** A content security policy: the common one, with what a page may do beside. */
export function contentSecurityPolicy(additions: Additions = {}): string {
  const directives = new Set([...Object.keys(common), ...Object.keys(additions)]);
  return [...directives]
    .map((name) => [name, ...(common[name] ?? []), ...(additions[name] ?? [])].join(' '))
    .join('; ');
}

/**
 * The headers of every page beside its referrer policy. Browsers remember for two years to come by https only, and give
 * no page a device of the visitor's, nor a window that another site holds.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': [
    ...[
      'accelerometer',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'magnetometer',
      'microphone',
    ],
    ...['midi', 'payment', 'publickey-credentials-get', 'usb'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};
