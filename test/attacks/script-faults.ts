import { load } from 'cheerio';
import { mark } from './hostile-content.ts';

const addresses = [
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'xlink:href',
  'background',
  'ping',
  'cite',
];
/** What a browser loads by itself, without a click. */
const loads =
  'img, script, link[rel~=stylesheet], iframe, frame, video, audio, source, track, embed, object, image, use';
const site = 'https://communs.example';

/** The address as a browser would go to it from a page of the site. */
const target = (address: string): URL | undefined => URL.parse(address, `${site}/a/b/`) ?? undefined;

/** What of a page, or of HTML in a feed or a mail, would run a text of the content or load something of another site. */
export function scriptFaults(html: string, { fragment = false } = {}): string[] {
  const $ = load(html, {}, !fragment);
  const faults: string[] = [];
  $('*').each((_, element) => {
    const name = ($(element).prop('tagName') ?? '').toLowerCase();
    const attribs = $(element).attr() ?? {};
    const shown = `<${name} ${Object.entries(attribs)
      .map(([key, value]) => `${key}="${value.slice(0, 120)}"`)
      .join(' ')}>`;
    const inside = name === 'script' || name === 'style' ? $(element).text() : '';
    if (name === 'script' && attribs.type !== 'application/ld+json' && inside.includes(mark))
      faults.push(shown + inside);
    if (name === 'script' && attribs.type === 'application/ld+json') JSON.parse(inside);
    if (name === 'style' && inside.includes(mark)) faults.push(shown + inside);
    if (['base', 'object', 'embed', 'frame', 'applet'].includes(name)) faults.push(shown);
    if (name === 'iframe' && attribs.sandbox === undefined) faults.push(shown);
    if (
      name === 'meta' &&
      /refresh/i.test(attribs['http-equiv'] ?? '') &&
      /attaque|mallory/.test(attribs.content ?? '')
    )
      faults.push(shown);
    for (const [key, value] of Object.entries(attribs)) {
      if (/^on/i.test(key) || (key === 'srcdoc' && value.includes(mark) && attribs.sandbox === undefined))
        faults.push(shown);
      if (key === 'style' && /attaque|mallory/.test(value)) faults.push(shown);
      if (key === 'srcset' && value.includes('mallory')) faults.push(shown);
      if (!addresses.includes(key)) continue;
      const to = target(value);
      const isPicture = value === 'data:,' || (name === 'img' && /^data:image\/(?!svg)/.test(value));
      if (to && !['http:', 'https:', 'mailto:', 'tel:', 'webcal:'].includes(to.protocol) && !isPicture)
        faults.push(shown);
      if ((name === 'form' || key === 'formaction') && to?.origin !== site) faults.push(shown);
      if ($(element).is(loads) && to !== undefined && to.origin !== site && !isPicture) faults.push(shown);
    }
  });
  return faults;
}
