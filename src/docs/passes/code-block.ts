import type { PageContext, Part } from '../page-context.ts';

/** `{% code title="…" lineNumbers="true" %}`: a figure whose caption is the title. */
export function codeBlock(part: Part, { $ }: PageContext): void {
  const title = part.attr('data-at-title')?.trim() ?? '';
  const figure = $('<figure class="s-code">');
  if (title !== '') figure.append($('<figcaption>').text(title));
  if (part.attr('data-at-linenumbers') === 'true') numberLines(part, $);
  part.replaceWith(figure.append(part.contents()));
}

function numberLines(part: Part, $: PageContext['$']): void {
  part.find('pre > code').each((_, element) => {
    const code = $(element);
    const lines = code.text().replace(/\n$/, '').split('\n');
    code.empty();
    for (const line of lines) code.append($('<span class="s-line">').text(`${line}\n`));
  });
}
