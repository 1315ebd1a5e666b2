/** What a file of `src/pages` becomes in a build. */
export interface RoutePattern {
  /** Whether the path of a built file, "startups/a.b.html", is one of this route's. */
  readonly matches: RegExp;
  /** Which of two routes that know a file has it: the smaller one, as in Astro (named before free, free before rest). */
  readonly rank: string;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function segmentPattern(segment: string): string {
  const parts = segment.split(/(\[[^\]]+\])/);
  return parts.map((part) => (part.startsWith('[') ? '[^/]+' : literal(part))).join('');
}

/** Reads the name of a page's file, relative to `src/pages`: "doc/[...path]/index.astro". */
export function routePattern(file: string): RoutePattern {
  const segments = file.replace(/\.astro$/, '').split('/');
  const isRest = (segment: string): boolean => segment.startsWith('[...');
  const pattern = segments.map((segment, index) => {
    const start = index === 0 ? '' : '/';
    if (!isRest(segment)) return start + segmentPattern(segment);
    // Nothing may stand for the rest, whose slash goes with it.
    return index === 0 ? '.+' : '(?:/.+)?';
  });
  const rank = segments
    .map((segment) => (isRest(segment) ? '2' : segment.includes('[') ? '1' : '0'))
    .join('');
  return { matches: new RegExp(`^${pattern.join('')}\\.html$`), rank };
}
