import { docExpectations } from '../texts/docs.ts';
import type { DocSource } from './doc-page.ts';
import { joinedPath } from './doc-path.ts';
import type { DocTree } from './doc-tree.ts';
import { findFile } from './find-file.ts';

/** Where a link of the documentation leads. */
export type DocTarget =
  | { readonly kind: 'page'; readonly page: DocSource; readonly hash: string | undefined }
  | { readonly kind: 'file'; readonly path: string }
  /** Another site, a mail address, another part of this site; `expected` is what would be better. */
  | { readonly kind: 'elsewhere'; readonly href: string; readonly expected?: string }
  | { readonly kind: 'missing'; readonly expected: string };

/** The first parts of the site's own addresses, which documentation may link to as "/compte/". */
const siteParts = new Set([
  ...['communaute', 'startups', 'incubateurs', 'organisations', 'equipes', 'agenda', 'stats', 'recherche'],
  ...['recrutement', 'approche', 'fast', 'actualites', 'infolettres', 'api', 'infra'],
  ...['arrivee', 'connexion', 'compte', 'relecture', 'marrainage', 'demande', 'offre', 'prolongation'],
  ...['admin', 'console', 'contact', 'accessibilite', 'mentions-legales', 'donnees-personnelles'],
  ...['plan-du-site', 'jobs.xml', 'actualites.xml', 'infolettres.xml', 'agenda.ics'],
]);

const missing: DocTarget = { kind: 'missing', expected: docExpectations.pageOfLink };
const gitbook =
  /^https?:\/\/app\.gitbook\.com\/(?:o\/[^/]+\/)?s\/[^/?#]+\/?([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/is;

/** Finds what links lead to; `from` is the path of the file that holds the link. */
export function docLinks(tree: DocTree): (from: string, link: string) => DocTarget {
  const files = new Map(tree.files.map((path) => [path, path]));
  const redirects = new Map(tree.redirects.map(({ from, to }) => [from, to]));
  const byKey = new Map([...tree.pages.values()].map((page) => [page.key, page]));

  const inside = (from: string, path: string, hash: string | undefined): DocTarget | undefined => {
    const file = path === '' ? undefined : files.get(joinedPath(from, path) ?? '');
    if (file !== undefined) return { kind: 'file', path: file };
    const redirected = redirects.get(joinedPath(from, path) ?? '');
    const page =
      findFile(from, path, tree.pages) ??
      byKey.get(joinedPath(from, path.replace(/^\/doc(?=\/|$)/, '')) ?? '?') ??
      (redirected === undefined ? undefined : findFile('', redirected, tree.pages));
    if (page) return { kind: 'page', page, hash };
    const found = findFile(from, path, files);
    return found === undefined ? undefined : { kind: 'file', path: found };
  };

  return (from, written) => {
    const link = written.trim();
    if (/^(?:mailto|tel|sms):/i.test(link)) return { kind: 'elsewhere', href: link };
    if (/^[^\s:/?#@]+@[^\s:/?#@.]+(?:\.[^\s:/?#@.]+)+$/.test(link))
      return { kind: 'elsewhere', href: `mailto:${link}` };
    const [, inSpace, spaceHash] = gitbook.exec(link) ?? [];
    if (inSpace !== undefined)
      return (
        inside('', inSpace, spaceHash) ?? {
          kind: 'elsewhere',
          href: link,
          expected: docExpectations.gitbookAddress,
        }
      );
    if (/^https?:\/\//i.test(link)) return { kind: 'elsewhere', href: link };
    if (link.startsWith('//')) return { kind: 'elsewhere', href: `https:${link}` };
    if (/^[a-z][a-z\d+.-]*:/i.test(link)) return missing;
    if (link === '' || /^\/?broken(?:-reference)?(?:\/|$)/.test(link) || /\/broken-reference\/?$/.test(link))
      return { kind: 'missing', expected: docExpectations.brokenReference };
    const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(link) ?? [];
    const found = inside(from, path, hash);
    if (found) return found;
    const [, part = ''] = /^\/([^/]+)/.exec(path) ?? [];
    return siteParts.has(part) ? { kind: 'elsewhere', href: link } : missing;
  };
}
