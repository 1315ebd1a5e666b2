import { docExpectations, docWords } from '../../texts/docs.ts';
import { isPublishedFile } from '../asset-names.ts';
import { docAddress } from '../doc-address.ts';
import { decodedPath } from '../doc-path.ts';
import { shownHost } from '../shown-host.ts';
import type { Pass, PageContext, Part } from '../page-context.ts';

/** Links lead to pages and files of the site; one that leads nowhere is a text, and is reported. */
export const leadLinks: Pass = (context) => {
  const { $ } = context;
  $('a').each((_, element) => {
    const link = $(element);
    const href = link.attr('href');
    if (href === undefined || link.parents('a').length > 0) unlink(link, context);
    else if (href.startsWith('#')) leadToAnchor(link, href, context);
    else lead(link, href, context);
  });
};

/** A link without a target keeps its place, which anchors may lead to. */
function unlink(link: Part, { $ }: PageContext): void {
  const text = $('<span>').append(link.contents());
  const id = link.attr('id');
  if (id !== undefined) text.attr('id', id);
  link.replaceWith(text);
}

function leadToAnchor(link: Part, href: string, context: PageContext): void {
  const { page, lineOf, fileOf, noteAnchor } = context;
  // GitBook marks the text of a note with a link of its own; the note's number is a link already.
  if (
    isEmpty(link) ||
    href === '#' ||
    (href.startsWith('#user-content-fn') && link.closest('sup').length === 0)
  ) {
    unlink(link, context);
    return;
  }
  const from = fileOf(link);
  const line = lineOf(from, href, decodedPath(href));
  noteAnchor({ from, line, link: href, path: page.path, id: decodedPath(href.slice(1)) });
}

function lead(link: Part, href: string, context: PageContext): void {
  const { resolve, fileOf, lineOf, report, fileAddress, noteAnchor } = context;
  const from = fileOf(link);
  const target = resolve(from, href);
  switch (target.kind) {
    case 'page': {
      const { page, hash } = target;
      if (isMention(link) || isEmpty(link)) link.text(page.title);
      link.attr('href', docAddress(page.key) + (hash === undefined || hash === '' ? '' : `#${hash}`));
      if (hash !== undefined && hash !== '')
        noteAnchor({
          from,
          line: lineOf(from, href, decodedPath(href)),
          link: href,
          path: page.path,
          id: decodedPath(hash),
        });
      break;
    }
    case 'file':
      if (isEmpty(link)) link.text(shownHost(target.path));
      if (isPublishedFile(target.path)) link.attr('href', fileAddress(target.path));
      else {
        report(link, href, docExpectations.assetType);
        unlink(link, context);
      }
      break;
    case 'elsewhere':
      if (isEmpty(link)) link.text(shownHost(target.href));
      link.attr('href', target.href);
      if (target.expected !== undefined) report(link, href, target.expected);
      break;
    case 'missing': {
      const isFile = link.is('[data-file]');
      report(link, href, isFile ? docExpectations.assetOfLink : target.expected);
      if (isFile) link.text(docWords.file(link.text()));
      unlink(link, context);
    }
  }
}

const isEmpty = (link: Part): boolean => link.text().trim() === '' && link.find('img').length === 0;

/** GitBook shows the page's title where the link's text is only its path. */
function isMention(link: Part): boolean {
  const text = link.text().trim();
  const path = decodedPath(link.attr('href') ?? '').replace(/#.*$/s, '');
  const mentioned = link.is('[data-mention]') || link.attr('title') === 'mention';
  if (mentioned) link.removeAttr('title');
  const isPath = /\.md$/i.test(text) && (path === text || path.endsWith(`/${text}`));
  return (mentioned || isPath) && link.find('img').length === 0;
}
