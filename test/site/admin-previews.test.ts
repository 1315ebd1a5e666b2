import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, inject, it } from 'vitest';
import { readContentFolder } from '../../src/adapters/content-folder.ts';
import { optionsOf } from '../../src/cms/options.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toDay } from '../../src/schema/day.ts';
import { entryFormat } from '../../src/site/admin/entry-format.ts';
import { EntryPreview } from '../../src/site/admin/preview/entry-preview.ts';

const { invented } = inject('sites');
const files = await readContentFolder('content');
const { content } = readContent(files);
const context = {
  options: optionsOf(content),
  today: toDay('2026-11-20'),
  pictures: new Map<string, string>(),
};

const preview = (collection: string, path: string): string => {
  const text = files.find((file) => file.path === path)?.text ?? '';
  return renderToStaticMarkup(
    createElement(EntryPreview, { collection, written: entryFormat.fromFile(text), context }),
  );
};

/** Each element under some, with its classes and its own words, in the order of the page. */
function outline($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .find('*')
    .addBack()
    .toArray()
    .map((held) => {
      const element = $(held);
      const current = element.attr('data-current') === undefined ? '' : '[current]';
      const words = element.clone().children().remove().end().text();
      const tag = element.prop('tagName')?.toLowerCase() ?? '';
      return `${tag}.${element.attr('class') ?? ''}${current} ${oneLine(words)}`;
    });
}

/** The same without the classes that the page sets things apart with. */
const bareOutline = (...asked: Parameters<typeof outline>): string[] =>
  outline(...asked).map((line) => line.replace(/^(\w+)\.[^ [\]]*(?: [a-z]+-[\w-]+)*/, '$1'));

/** The facts that both name, by their labels; the page shows startups apart. */
function factsOf($: CheerioAPI, selector: string): Record<string, string> {
  const terms = $(`${selector} dt`).toArray();
  const facts = terms.map((term) => {
    const held = $(term).next();
    const items = held.find('li').toArray();
    const text = items.length > 0 ? items.map((item) => $(item).text().trim()).join(', ') : held.text();
    return [oneLine($(term).text()), oneLine(text)] as const;
  });
  return Object.fromEntries(facts.filter(([label]) => !label.startsWith('Startups')));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of each row of the tables. */
const rowsOf = ($: CheerioAPI, selector: string): string[][] =>
  $(`${selector} .s-table tr`)
    .toArray()
    .map((row) =>
      $(row)
        .find('th, td')
        .toArray()
        .map((cell) => oneLine($(cell).text())),
    );

describe('the preview shows what the site shows', () => {
  it.each(content.authors.map(({ id, path }) => [id, path]))('of the member %s', async (id, path) => {
    const shown = load(preview('my-page', path));
    const page = load(await readFile(join(invented, `communaute/${id}/index.html`), 'utf8'));
    for (const part of ['h1', '.fr-text--lead', '.s-content', '.s-timeline'])
      expect(bareOutline(shown, `#page ${part}`)).toEqual(bareOutline(page, `main ${part}`));
    expect(factsOf(page, 'main')).toMatchObject(factsOf(shown, '#page'));
  });

  it.each(content.startups.map(({ id, path }) => [id, path]))('of the startup %s', async (id, path) => {
    const shown = load(preview('my-startups', path));
    const page = load(await readFile(join(invented, `startups/${id}.html`), 'utf8'));
    for (const part of ['h1', '.s-badges', '.fr-text--lead', '.s-content'])
      expect(bareOutline(shown, `main ${part}`)).toEqual(bareOutline(page, `main ${part}`));
    expect(factsOf(page, 'main')).toEqual(factsOf(shown, 'main'));
    expect(rowsOf(shown, 'main')).toEqual(rowsOf(page, 'main'));
    expect(rowsOf(shown, 'main').length).toBeGreaterThan(8);
  });

  it('on a member’s card', async () => {
    const $ = load(await readFile(join(invented, 'communaute/annuaire/index.html'), 'utf8'));
    const id = 'amaury.aravis';
    const card = $(`#membres .s-card:has(a[href="/communaute/${id}/"]) .s-member-card__text > *`);
    const shown = load(preview('authors', `_authors/${id}.md`))('.s-card > *');
    expect(shown.toArray().map((element) => oneLine(load(element).text()))).toEqual(
      card.toArray().map((element) => oneLine(load(element).text())),
    );
    expect(shown.length).toBeGreaterThan(2);
  });

  it('with pictures that are not on the site yet', () => {
    const written = { title: 'Forum', body: '![Le forum](/media/forum-1.jpg) ![](/media/autre.jpg)' };
    const pictures = new Map([['/media/forum-1.jpg', 'blob:https://communs.example/1']]);
    const html = renderToStaticMarkup(
      createElement(EntryPreview, { collection: 'posts', written, context: { ...context, pictures } }),
    );
    const images = load(html)('img');
    expect(images.toArray().map(({ attribs }) => [attribs.src, attribs.alt])).toEqual([
      ['blob:https://communs.example/1', 'Le forum'],
      ['/media/autre.jpg', ''],
    ]);
  });

  it('without what is not finished yet', () => {
    const written = { fullname: 'Lise', missions: [{ start: '' }, { start: '2026-01-01' }, 'x'], teams: 3 };
    const html = renderToStaticMarkup(
      createElement(EntryPreview, { collection: 'my-page', written, context }),
    );
    expect(load(html)('.s-timeline > li')).toHaveLength(1);
    const nobody = createElement(EntryPreview, { collection: 'my-page', written: {}, context });
    expect(renderToStaticMarkup(nobody)).toContain('quand les champs obligatoires sont remplis');
  });
});
