import { docExpectations, docWords } from '../../texts/docs.ts';
import { shownImage } from '../../texts/shown-image.ts';
import { isPicture } from '../asset-names.ts';
import { decodedPath } from '../doc-path.ts';
import { shownHost } from '../shown-host.ts';
import type { Pass, PageContext, Part } from '../page-context.ts';

/** Pictures are the site's own files or copies; those of other sites, frames, videos and sounds become links to them. */
export const showPictures: Pass = (context) => {
  const { $ } = context;
  $('iframe, video, audio, embed, object').each((_, element) => {
    frameAsLink($(element), context);
  });
  $('picture').each((_, element) => {
    $(element).replaceWith($(element).find('img').first());
  });
  $('source').remove();
  $('img').each((_, element) => {
    showPicture($(element), context);
  });
};

/** No third party is called before the visitor chooses. */
function frameAsLink(frame: Part, { $ }: PageContext): void {
  const address = frame.attr('src') ?? frame.find('source').attr('src') ?? frame.attr('data') ?? '';
  const link = $('<a>')
    .attr('href', address)
    .text(docWords.open(shownHost(address)));
  frame.replaceWith(address === '' ? '' : link);
}

function showPicture(picture: Part, context: PageContext): void {
  const { $, resolve, fileOf, report, fileAddress, pictures, noteRemote } = context;
  const src = picture.attr('src') ?? '';
  const target = resolve(fileOf(picture), src);
  const alt = picture.attr('alt')?.trim() ?? '';
  picture.attr({ alt, loading: 'lazy' });
  if (target.kind === 'file' && isPicture(target.path)) picture.attr('src', fileAddress(target.path));
  else if (target.kind === 'elsewhere') {
    if (target.href.startsWith('https:')) noteRemote(target.href);
    const copy = pictures.get(target.href);
    if (copy) picture.attr({ src: copy.src, width: String(copy.width), height: String(copy.height) });
    else leadToPicture(picture, target.href, alt, context);
    if (!copy) return;
  } else {
    report(picture, src, docExpectations.assetOfLink);
    if (picture.is('.s-doc-card__cover')) {
      picture.remove();
      return;
    }
    const name = decodedPath(src).split('/').at(-1) ?? '';
    const shown = alt === '' ? name.slice(0, 80) : alt;
    picture.replaceWith($('<span class="s-absent">').text(docWords.image(shown)));
    return;
  }
  nameLinkAround(picture);
}

/** A link to a picture of another site; its text alone where there is a link already. */
function leadToPicture(picture: Part, href: string, alt: string, { $ }: PageContext): void {
  if (picture.is('.s-doc-card__cover')) picture.remove();
  else if (picture.closest('a').length > 0) picture.replaceWith($('<span>').text(shownImage(alt)));
  else picture.replaceWith($('<a>').attr('href', href).text(shownImage(alt)));
}

/** A link that holds but a picture without a text is named after where it leads. */
function nameLinkAround(picture: Part): void {
  const link = picture.closest('a');
  if (picture.attr('alt') !== '' || link.length === 0 || link.text().trim() !== '') return;
  picture.attr('alt', docWords.open(shownHost(link.attr('href') ?? '')));
}
