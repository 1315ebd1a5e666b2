import { createElement as h, type ReactNode } from 'react';
import { frame, prose, type PreviewContext } from './parts.ts';

/** Any other entry: its name and its text. */
export function textPreview(written: Readonly<Record<string, unknown>>, context: PreviewContext): ReactNode {
  const { title, name, label, roles, short_description: lead, description } = written;
  const heading = [title, name, label, roles].find((held) => typeof held === 'string' && held !== '');
  const introduction = [lead, description].find((held) => typeof held === 'string' && held !== '');
  return frame(
    typeof heading === 'string' && h('h1', null, heading),
    typeof introduction === 'string' && h('p', { className: 'fr-text--lead' }, introduction),
    prose(written, context),
  );
}
