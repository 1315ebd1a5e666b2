import { load } from 'cheerio';
import { setValue } from './fill-page.ts';

/** What a page's form shows again after a refusal. */
export interface FormState {
  /** What was typed, by field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The message at each refused field. */
  readonly errors: Readonly<Record<string, string>>;
  /** Address that the form is sent to, on a page with several forms. */
  readonly action?: string | undefined;
  /** What is to be said of the whole, above the form. */
  readonly message?: string | undefined;
}

/**
 * The page of a form with what was typed, passwords aside, and a message at each refused field, so that the form works
 * without a script. The page is the published one: its markup is written once.
 */
export function formPage(html: string, { values, errors, action, message }: FormState): string {
  const $ = load(html);
  // The search of the whole site, above every page, is none of its forms.
  const forms = $('form').not('header form');
  const form = action === undefined ? forms : forms.filter(`[action="${action}"]`);
  const named = (name: string) =>
    form
      .find('[name]')
      .filter((_, element) => $(element).attr('name') === name)
      .first();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    const field = named(name);
    if (field.attr('type') === 'password') continue;
    setValue($, field, value);
  }
  for (const [name, error] of Object.entries(errors)) {
    const field = named(name);
    field.attr('aria-invalid', 'true');
    const group = field.closest('[class$="-group"]');
    group.addClass(`${group.attr('class') ?? ''}--error`);
    $('[id]')
      .filter((_, element) => $(element).attr('id') === `${name}-message`)
      .addClass('fr-message--error')
      .text(error);
  }
  if (action !== undefined) form.closest('details').attr('open', '');
  const refused = Object.keys(errors).length;
  const said = message ?? (refused === 0 ? undefined : summaryOf(refused));
  if (said !== undefined) {
    const heading = $('<div class="fr-alert fr-alert--error" role="alert" tabindex="-1"></div>');
    heading.append($('<p></p>').text(said));
    const first = named(Object.keys(errors)[0] ?? '').attr('id');
    if (first !== undefined) heading.append($('<a>Aller au champ</a>').attr('href', `#${first}`));
    forms.first().before(heading);
  }
  return $.html();
}

const summaryOf = (count: number): string =>
  count === 1
    ? 'Un champ est à corriger\u00A0: le message est sous ce champ.'
    : `${String(count)} champs sont à corriger\u00A0: chaque message est sous son champ.`;
