import { decodedPath } from './site-path.ts';

/** One line of `_redirects`, as its parser describes it. */
export interface RedirectLine {
  readonly path: string;
  readonly host?: string | undefined;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly to: string;
  readonly status: number;
  readonly force: boolean;
}

/** What a rule asks for one request. */
export interface RedirectMatch {
  readonly target: URL;
  readonly external: boolean;
  readonly status: number;
  readonly force: boolean;
}

export interface RedirectRule {
  /** What the rule asks for an address whose decoded path is given; undefined when it says nothing of it. */
  match(url: URL, path: string): RedirectMatch | undefined;
}

type Captures = Readonly<Record<string, string | undefined>>;

const withoutLastSlash = (path: string): string => path.replace(/(?<!\/)\/+$/, '');

function pathMatcher(from: string): (path: string) => Captures | undefined {
  const segments = from.split('/').filter((segment) => segment !== '');
  if (!segments.some((segment) => segment === '*' || segment.startsWith(':'))) {
    const literal = withoutLastSlash(from);
    return (path) => (withoutLastSlash(path) === literal ? {} : undefined);
  }
  const pattern = segments.map((segment) => {
    if (segment === '*') return '(?:/(?<splat>.*))?';
    if (segment.startsWith(':')) return `/(?<${segment.slice(1)}>[^/]+)`;
    return `/${segment.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
  });
  const expression = new RegExp(`^${pattern.join('')}/*$`, 's');
  return (path) => {
    const found = expression.exec(path);
    return found ? (found.groups ?? {}) : undefined;
  };
}

/** Every named parameter must be there; `name=:x` keeps its value as `:x`. */
function queryCaptures(query: RedirectLine['query'], given: URLSearchParams): Captures | undefined {
  const captures: Record<string, string> = {};
  for (const [name, expected] of Object.entries(query)) {
    const value = given.get(name);
    if (value === null) return undefined;
    if (expected?.startsWith(':')) captures[expected.slice(1)] = value;
    else if (expected !== undefined && expected !== value) return undefined;
  }
  return captures;
}

/** Captured text stays text: it must not open a query or a fragment in the target. */
const encoded = (text: string): string => encodeURI(text).replace(/[?#]/g, encodeURIComponent);

function fill(to: string, captures: Captures): string {
  return to.replace(/:([A-Za-z_]\w*)/g, (token, name: string) =>
    name in captures ? encoded(captures[name] ?? '') : token,
  );
}

/** Compiles one line; throws when its path makes no pattern. */
export function compileRedirect(line: RedirectLine): RedirectRule {
  const matchPath = pathMatcher(line.path);
  const external = /^https?:\/\//.test(line.to);
  return {
    match(url, path) {
      if (line.host !== undefined && line.host !== url.host) return undefined;
      const fromPath = matchPath(path);
      const fromQuery = fromPath && queryCaptures(line.query, url.searchParams);
      if (!fromQuery) return undefined;
      const to = fill(line.to, { ...fromPath, ...fromQuery });
      const target = external ? new URL(to) : new URL(to.replace(/^\/+/, '/'), url.origin);
      if (target.search === '') target.search = url.search;
      return { target, external, status: line.status, force: line.force };
    },
  };
}

/** What the first rule that knows an address asks for it. */
export function matchRedirect(rules: readonly RedirectRule[], address: string): RedirectMatch | undefined {
  const url = new URL(address);
  const path = decodedPath(url.pathname);
  if (path === undefined) return undefined;
  for (const rule of rules) {
    const match = rule.match(url, path);
    if (match) return match;
  }
  return undefined;
}
