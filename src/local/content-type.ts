import { extname } from 'node:path';

const utf8Text = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.rss': 'application/rss+xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.vcf': 'text/vcard',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
};

const binary = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};

const types = new Map([
  ...Object.entries(utf8Text).map(([extension, type]) => [extension, `${type}; charset=utf-8`] as const),
  ...Object.entries(binary),
]);
const texts = new Set(Object.values(utf8Text));

/** The Content-Type of a file of the site, by its extension; every text is UTF-8. */
export function contentTypeOf(file: string): string {
  return types.get(extname(file).toLowerCase()) ?? 'application/octet-stream';
}

/** Whether a Content-Type is one of the texts that shrink well. */
export function isText(contentType: string): boolean {
  return texts.has(contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '');
}
