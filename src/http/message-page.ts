import { load } from 'cheerio';

/** What a page says when there is nothing else to show. */
export interface PageMessage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Where to go on. */
  readonly link?: { readonly label: string; readonly href: string } | undefined;
  /** What can be sent again as it was: where to, and what was typed, by field. */
  readonly again?:
    | { readonly label: string; readonly action: string; readonly values: Readonly<Record<string, unknown>> }
    | undefined;
}

/** Its style is a file of its own, which the browser may reach while a function does not reach the site. */
const bare =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title></title><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><link rel="stylesheet" href="/maintenance/style.css"></head><body><main></main></body></html>';

/** A message in the place of what a published page shows; without one, because the site is out of reach too, bare. */
export function messagePage({ title, paragraphs, link, again }: PageMessage, frame: string = bare): string {
  const $ = load(frame);
  $('title').text(title);
  const main = $('main').first().empty();
  main.append($('<h1></h1>').text(title), ...paragraphs.map((text) => $('<p></p>').text(text)));
  if (link) main.append($('<a class="fr-btn"></a>').attr('href', link.href).text(link.label));
  if (again) {
    const form = $('<form method="post"></form>').attr('action', again.action);
    for (const [name, value] of Object.entries(again.values)) {
      if (typeof value === 'string')
        form.append($('<input type="hidden">').attr('name', name).attr('value', value));
    }
    form.append($('<button class="fr-btn" type="submit"></button>').text(again.label));
    main.append(form);
  }
  return $.html();
}
