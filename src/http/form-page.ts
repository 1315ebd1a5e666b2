import { load } from 'cheerio';

/** What a page's form shows again after a refusal. */
export interface FormState {
  /** What was typed, by field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The message at each refused field. */
  readonly errors: Readonly<Record<string, string>>;
}

/**
 * The page of a form with what was typed and a message at each refused field, so that the form works without a script.
 * The page is the published one: its markup is written once.
 */
export function formPage(html: string, { values, errors }: FormState): string {
  const $ = load(html);
  const named = (name: string) =>
    $('[name]')
      .filter((_, element) => $(element).attr('name') === name)
      .first();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    const field = named(name);
    if (field.is('textarea')) field.text(value);
    else if (field.is('select'))
      field
        .find('option')
        .filter((_, option) => $(option).attr('value') === value)
        .attr('selected', '');
    else if (field.attr('type') === 'checkbox') field.attr('checked', '');
    else field.attr('value', value);
  }
  for (const [name, message] of Object.entries(errors)) {
    const field = named(name);
    field.attr('aria-invalid', 'true');
    const group = field.closest('[class$="-group"]');
    group.addClass(`${group.attr('class') ?? ''}--error`);
    $('[id]')
      .filter((_, element) => $(element).attr('id') === `${name}-message`)
      .addClass('fr-message--error')
      .text(message);
  }
  const [first] = Object.keys(errors);
  if (first !== undefined) {
    const heading = $('<div class="fr-alert fr-alert--error" role="alert" tabindex="-1"></div>');
    heading.append($('<p></p>').text(summaryOf(Object.keys(errors).length)));
    $('form').first().before(heading);
  }
  return $.html();
}

const summaryOf = (count: number): string =>
  count === 1
    ? 'Un champ est à corriger\u00A0: le message est juste en dessous.'
    : `${String(count)} champs sont à corriger\u00A0: chaque message est sous son champ.`;
