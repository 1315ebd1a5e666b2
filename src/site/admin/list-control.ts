import { DecapCmsWidgetList } from 'decap-cms-widget-list';
import { createElement as h, useEffect, type ReactNode } from 'react';
import { listButtons } from '../../texts/cms-editor.ts';
import type { ControlProps } from './control-props.ts';
import { shownList } from './shown-values.ts';

/** Decap's list, which takes a lone value for a list of one, and whose buttons have names. */
export function ListControl(props: ControlProps): ReactNode {
  useEffect(() => {
    nameButtons(document.getElementById(props.forID));
  });
  return h(DecapCmsWidgetList.controlComponent, { ...props, value: shownList(props.value) });
}

/** Decap shows marks where people who hear a page need words, and its library for moving items speaks English. */
function nameButtons(list: HTMLElement | null): void {
  for (const bar of list?.querySelectorAll('[class*="-StyledListItemTopBar"]') ?? []) {
    const [fold, remove] = bar.querySelectorAll(':scope > button');
    fold?.setAttribute('aria-label', listButtons.fold);
    remove?.setAttribute('aria-label', listButtons.remove);
    bar.querySelector('[role="button"][aria-describedby]')?.setAttribute('aria-label', listButtons.move);
  }
  for (const help of list?.querySelectorAll('[id^="DndDescribedBy"]') ?? [])
    help.textContent = listButtons.howToMove;
}
