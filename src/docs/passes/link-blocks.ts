import { docExpectations, docWords } from '../../texts/docs.ts';
import { decodedPath } from '../doc-path.ts';
import { shownHost } from '../shown-host.ts';
import type { PageContext, Part } from '../page-context.ts';

const isAddress = (text: string): boolean => /^(?:https?:\/\/\S+|\S+\.md)$/i.test(text);

/** A block is a paragraph where it stands alone, a text in a line. */
const holderOf = (part: Part, { $ }: PageContext, name: string): Part =>
  part.is('span') ? $('<span>') : $('<p>').addClass(name);

/** `{% content-ref url="x.md" %}`: a link with the page's title, whatever stands inside. */
export function contentRef(part: Part, context: PageContext): void {
  const { $, resolve, fileOf } = context;
  const url = part.attr('data-at-url') ?? part.attr('data-at-page') ?? part.find('a').attr('href') ?? '';
  const target = resolve(fileOf(part), url);
  const inner = part.text().trim();
  const text = target.kind === 'page' ? target.page.title : inner === '' ? decodedPath(url) : inner;
  part.replaceWith(holderOf(part, context, 's-ref').append($('<a>').attr('href', url).text(text)));
}

/** `{% embed url="…" %}`: a link, titled by its caption; nothing of another site is shown before a visitor chooses. */
export function embed(part: Part, context: PageContext): void {
  const { $ } = context;
  const { url, title } = embedded(part);
  if (url === '') {
    context.report(part, '{% embed', docExpectations.pageOfLink);
    part.replaceWith(part.contents());
    return;
  }
  // A caption that holds more than its one link is kept as it is.
  const links = part.find('a');
  const text = part.text().trim();
  const isPlain = links.length === 0 || (links.length === 1 && links.text().trim() === text);
  const caption = isPlain ? text : '';
  const [short] = [caption, title].filter((words) => words !== '' && !isAddress(words));
  const link = $('<a>')
    .attr('href', url)
    .text(short ?? titleOf(url, part, context));
  const holder = holderOf(part, context, 's-ref').append(link);
  part.replaceWith(isPlain ? holder : $('<div>').append(holder, part.contents()));
}

/** The address of an embed; older tags carry it in JSON. */
function embedded(part: Part): { url: string; title: string } {
  const data = part.attr('data-at-data') ?? '';
  const inData = (name: string): string => new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(data)?.[1] ?? '';
  const caption = part.attr('data-at-caption') ?? '';
  return {
    url: (part.attr('data-at-url') ?? inData('url')).trim(),
    title: caption === '' ? (part.attr('data-at-title') ?? inData('title')) : caption,
  };
}

function titleOf(url: string, part: Part, { resolve, fileOf }: PageContext): string {
  const target = resolve(fileOf(part), url);
  if (target.kind === 'page') return target.page.title;
  if (!URL.canParse(url)) return shownHost(url);
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  if (/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|loom\.com)$/.test(host))
    return docWords.video(host);
  const path = decodedPath(pathname).replace(/(?<!\/)\/+$/, '');
  return docWords.open(path.length > 60 ? `${host}${path.slice(0, 59)}…` : host + path);
}

/** `{% file src="…" %}`: a link to the file with its name, or with its caption. */
export function file(part: Part, context: PageContext): void {
  const { $ } = context;
  const src = part.attr('data-at-src') ?? part.attr('data-at-value') ?? '';
  const name =
    decodedPath(src.replace(/[?#].*$/s, ''))
      .split('/')
      .at(-1) ?? '';
  const caption = [part.attr('data-at-caption'), part.attr('data-at-name'), part.text()]
    .map((text) => text?.trim() ?? '')
    .find((text) => text !== '');
  const link = $('<a data-file>').attr('href', src).text(name);
  const holder = holderOf(part, context, 's-ref').append(link);
  if (caption !== undefined && caption !== name) holder.append($('<br>'), $('<span>').text(caption));
  part.replaceWith(holder);
}
