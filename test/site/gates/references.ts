import { load, type CheerioAPI } from 'cheerio';
import ICAL from 'ical.js';

/** Something that a file of a site names. */
export interface Reference {
  /** As it is written: "/doc/#a", "../a.svg", "https://communs.example/". */
  readonly address: string;
  /** How it is asked for. */
  readonly method: 'GET' | 'POST';
}

const got = (address: string): Reference => ({ address, method: 'GET' });

/** The addresses that a file names, by its kind; none for a kind that names nothing. */
export function referencesOf(file: string, text: string): Reference[] {
  if (file.endsWith('.html')) return inPage(load(text));
  if (file.endsWith('.xml')) return inFeed(load(text, { xml: true }));
  if (file.endsWith('.ics')) return inCalendar(text).map(got);
  if (file.endsWith('.css')) return inStyle(text).map(got);
  if (file.endsWith('robots.txt'))
    return [...text.matchAll(/^Sitemap: (\S+)/gim)].map(([, url = '']) => got(url));
  return [];
}

/** The addresses of a "Link" header, RFC 8288. */
export const inLinkHeader = (value: string): string[] =>
  [...value.matchAll(/<([^>]*)>/g)].map(([, address = '']) => address);

function inPage($: CheerioAPI): Reference[] {
  const attributes = ['href', 'src', 'poster', 'formaction', 'data'];
  const plain = attributes.flatMap((name) => valuesOf($, `[${name}]:not(form)`, name));
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => valuesOf($, `[${name}]`, name)).flatMap(inSet);
  const meta = valuesOf($, 'meta[content]', 'content').filter((value) => /^https?:\/\/\S+$/.test(value));
  const forms = $('form[action]')
    .toArray()
    .map((form): Reference => {
      const method = $(form).attr('method')?.toUpperCase() === 'POST' ? 'POST' : 'GET';
      return { address: $(form).attr('action') ?? '', method };
    });
  return [...[...plain, ...sets, ...meta].map(got), ...forms];
}

const valuesOf = ($: CheerioAPI, selector: string, name: string): string[] =>
  $(selector)
    .toArray()
    .map((element) => $(element).attr(name) ?? '');

const inSet = (value: string): string[] => value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');

/** Atom, whose texts are HTML in HTML, or a map of a site. */
function inFeed($: CheerioAPI): Reference[] {
  const texts = $('content[type="html"], summary[type="html"]')
    .toArray()
    .flatMap((text) => inPage(load($(text).text())));
  const named = [
    ...valuesOf($, 'link[href]', 'href'),
    ...$('loc, uri')
      .toArray()
      .map((part) => $(part).text()),
  ];
  return [...texts, ...named.map(got)];
}

const inCalendar = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => event.getFirstPropertyValue('url'))
    .filter((url) => typeof url === 'string');

const inStyle = (text: string): string[] =>
  [...text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , address = '']) => address);
