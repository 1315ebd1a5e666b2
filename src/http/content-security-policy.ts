/** What every page may load, made by the build or by a function: its own files, and pictures of the content. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' https: data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
