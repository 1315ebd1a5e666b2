import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // HTML lets an id hold any character but spaces, and those of the content hold dots.
      'valid-id': ['error', { relaxed: true }],
      // A long title is the content's own, and shortening it is no matter of markup.
      'long-title': 'off',
      // Boxes of one filter share its name, as HTML has it: each ticked one is a value of the address.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // A form that narrows a list as one types has nothing to send, and is not shown where no script runs.
      'wcag/h32': 'off',
      // What functions fill is written anew by cheerio, which says the same document in another style.
      'attribute-empty-style': 'off',
      'attribute-boolean-style': 'off',
      // The local platform's pages are templates of this code, kept by its formatter.
      'doctype-style': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** What is wrong with the HTML of a page: one line a fault, with the rule and the element. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'no element'})`);
}
