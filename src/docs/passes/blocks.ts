import { docExpectations, docWords } from '../../texts/docs.ts';
import type { Pass, PageContext, Part } from '../page-context.ts';
import { codeBlock } from './code-block.ts';
import { contentRef, embed, file } from './link-blocks.ts';

type Change = (part: Part, context: PageContext) => void;

const hintLevels = { info: 'info', success: 'success', warning: 'warning', danger: 'error' } as const;
const isHint = (style: string): style is keyof typeof hintLevels => Object.hasOwn(hintLevels, style);

const hint: Change = (part, { $ }) => {
  const written = part.attr('data-at-style') ?? '';
  const style = isHint(written) ? written : written === 'tip' ? 'success' : 'info';
  part.attr('class', `fr-alert fr-alert--${hintLevels[style]} fr-alert--sm s-hint`).attr('role', 'note');
  part.prepend($('<p class="fr-sr-only">').text(docWords.hints[style]));
};

const titled = (part: Part): string => part.attr('data-at-title')?.trim() ?? '';

const tab: Change = (part, { $ }) => {
  const title = titled(part) || docWords.tab;
  const details = $('<details class="s-tab">').append($('<summary>').text(title), part.contents());
  if (part.prevAll('[data-block]').length === 0) details.attr('open', '');
  part.replaceWith(details);
};

const stepper: Change = (part, { $ }) => {
  const list = $('<ol class="s-steps">');
  part.children('[data-block="step"]').each((_, step) => {
    list.append($('<li>').append($(step).contents()));
  });
  part.replaceWith($('<div>').append(part.contents().not('[data-block="step"]'), list));
};

const update: Change = (part, { $ }) => {
  const date = part.attr('data-at-date') ?? '';
  part.addClass('s-update');
  if (date !== '') part.prepend($('<p class="s-muted">').text(date));
};

const condition: Change = (part, { report }) => {
  report(part, '{% if', docExpectations.noCondition);
};

const operation: Change = (part, { $ }) => {
  const { method = '', path = '' } = {
    method: part.attr('data-at-method')?.toUpperCase(),
    path: part.attr('data-at-path'),
  };
  if (path !== '') part.prepend($('<p>').append($('<code>').text(`${method} ${path}`.trim())));
};

const prompt: Change = (part, { $ }) => {
  const description = part.attr('data-at-description') ?? '';
  part.addClass('s-prompt');
  if (description !== '') part.prepend($('<p>').append($('<strong>').text(description)));
};

const withClass =
  (name: string): Change =>
  (part) => {
    part.addClass(name);
  };
const removed: Change = (part) => {
  part.remove();
};

const changes: Readonly<Record<string, Change>> = {
  hint,
  tabs: withClass('s-tabs'),
  'code-tabs': withClass('s-tabs'),
  tab,
  'code-tabs-item': tab,
  stepper,
  columns: withClass('s-columns'),
  column: withClass('s-column'),
  updates: withClass('s-updates'),
  update,
  code: codeBlock,
  if: condition,
  else: removed,
  elseif: removed,
  elif: removed,
  prompt,
  openapi: operation,
  'openapi-operation': operation,
  'content-ref': contentRef,
  'page-ref': contentRef,
  embed,
  file,
};

/** Turns the elements that stand for blocks into what readers see, the inner ones first. */
export const showBlocks: Pass = (context) => {
  const { $ } = context;
  const blocks = $('[data-block]').get().reverse();
  for (const element of blocks) {
    const part = $(element);
    changes[part.attr('data-block') ?? '']?.(part, context);
  }
};
