/** Rules for the host, not pages of the site. */
const hostFiles = new Set(['_headers', '_redirects']);

/** The path of an address, decoded; undefined when its percent signs make no UTF-8 text. */
export function decodedPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A bad escape names no page; the caller answers as for any unknown page.
    return undefined;
  }
}

function isSafe(segment: string): boolean {
  return segment !== '.' && segment !== '..' && !/[/\\\0]/.test(segment);
}

/**
 * The files that may answer an address, relative to the site's folder, best first: the file itself, then the
 * page with a pretty address. Empty for what could leave the folder and for the host's own files.
 */
export function candidateFiles(pathname: string): readonly string[] {
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodedPath);
  if (!segments.every((segment) => segment !== undefined && isSafe(segment))) return [];
  const path = segments.join('/');
  if (path === '') return ['index.html'];
  if (hostFiles.has(path.toLowerCase())) return [];
  if (pathname.endsWith('/')) return [`${path}/index.html`, `${path}.html`];
  return [path, `${path}.html`, `${path}/index.html`];
}
