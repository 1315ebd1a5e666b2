import { load, type CheerioAPI } from 'cheerio';

/** Some elements of a page. */
export type Part = ReturnType<CheerioAPI>;

/** What a published page shows to one person, by the names that its markup carries. */
export interface Filling {
  /** Text of `[data-fact]`. */
  readonly facts?: Readonly<Record<string, string>> | undefined;
  /** Whether `[data-if]` stays. */
  readonly shown?: Readonly<Record<string, boolean>> | undefined;
  /** Address of `[data-link]`. */
  readonly links?: Readonly<Record<string, string>> | undefined;
  /** Value of the field with a name. */
  readonly values?: Readonly<Record<string, string | undefined>> | undefined;
  /** Attributes of the item of a list itself; null takes one away. */
  readonly attributes?: Readonly<Record<string, string | null>> | undefined;
  /** `[data-each]`, once an item. */
  readonly lists?: Readonly<Record<string, readonly Filling[]>> | undefined;
}

/** A published page filled for one person: its markup is written once, as a page of the site. */
export function fillPage(html: string, filling: Filling): string {
  const $ = load(parsed(html).root().contents().clone().get());
  fill($, $('html'), filling);
  return $.html();
}

/** The pages that were filled last: to read one takes as long as all the rest of an answer. */
const pages = new Map<string, CheerioAPI>();
const mostPages = 20;

function parsed(html: string): CheerioAPI {
  const page = pages.get(html) ?? load(html);
  pages.delete(html);
  pages.set(html, page);
  const [oldest] = pages.keys();
  if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
  return page;
}

function fill($: CheerioAPI, part: Part, filling: Filling): void {
  const { facts, shown, links, values, attributes, lists } = filling;
  for (const [name, items] of Object.entries(lists ?? {})) {
    part.find(`[data-each="${name}"]`).each((_, element) => {
      const template = $(element);
      for (const item of items) {
        const copy = template.clone().removeAttr('data-each');
        template.before(copy);
        fill($, copy, item);
      }
      template.remove();
    });
  }
  for (const [name, value] of Object.entries(attributes ?? {})) part.attr(name, value);
  // One walk for all: a page has dozens of names.
  part.find('[data-if], [data-fact], [data-link], [name]').each((_, element) => {
    const marks = element.attribs;
    const marked = $(element);
    if (held(shown, marks['data-if']) === false) marked.remove();
    const text = held(facts, marks['data-fact']);
    if (text !== undefined) marked.text(text);
    const address = held(links, marks['data-link']);
    if (address !== undefined) marked.attr('href', address);
    setValue($, marked, held(values, marks.name));
  });
}

const held = <Value>(
  named: Readonly<Record<string, Value>> | undefined,
  name: string | undefined,
): Value | undefined =>
  named !== undefined && name !== undefined && Object.hasOwn(named, name) ? named[name] : undefined;

/** Gives a field of a form its value, whatever kind of field it is. */
export function setValue($: CheerioAPI, field: Part, value: string | undefined): void {
  if (value === undefined) return;
  if (field.is('textarea')) field.text(value);
  else if (field.is('select'))
    field
      .find('option')
      .removeAttr('selected')
      .filter((_, option) => $(option).attr('value') === value)
      .attr('selected', '');
  else if (field.attr('type') === 'checkbox') field.attr('checked', '');
  else field.attr('value', value);
}
