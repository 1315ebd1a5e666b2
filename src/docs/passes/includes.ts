import { docExpectations } from '../../texts/docs.ts';
import { docMarkdown } from '../doc-markdown.ts';
import { findFile } from '../find-file.ts';
import type { PageContext } from '../page-context.ts';

/** More of them is a mistake, such as contents that hold each other many times. */
const most = 200;
const frontMatter = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?:\r?\n|$)/;

/** Puts reusable contents, `{% include ".gitbook/includes/x.md" %}`, where they are named; they may hold others. */
export function expandIncludes({ $, tree, fileOf, report }: PageContext): void {
  for (let count = 0; count < most; count++) {
    const block = $('[data-block="include"]').first();
    if (block.length === 0) return;
    const link = block.attr('data-at-value') ?? '';
    const file = findFile(fileOf(block), link, tree.includes);
    const within = block
      .parents('[data-base]')
      .get()
      .map((element) => $(element).attr('data-base'));
    if (!file || within.includes(file.path)) {
      report(block, link, docExpectations.include);
      block.remove();
      continue;
    }
    const held = $('<div>').attr('data-base', file.path);
    held.html(docMarkdown.render(file.text.replace(frontMatter, ''), {}));
    block.replaceWith(held);
  }
  $('[data-block="include"]').remove();
}
