import { fieldsToCorrect } from '../../texts/arrival-form.ts';
import { afterPress } from './after-press.ts';
import { announcer } from '../announcer.ts';
import type { Messages, TypedValues } from './check-fields.ts';
import { draftIn, tabStorage } from './draft.ts';
import { offerToForget } from './draft-notice.ts';
import { findElement } from '../find-element.ts';
import { controlOf, putValues, serverMessages, typedValues } from './form-fields.ts';
import { inlineChecks } from './inline-checks.ts';
import { help } from './load-help.ts';
import { pickers } from './pickers.ts';
import { reasonField } from './reason-field.ts';
import { previewPlace } from './show-preview.ts';
import { submitInPlace } from './submit.ts';

/** Brings the arrival form to life: pickers, checks, preview, draft, and sending without leaving the page. */
export function startArrivalForm(): void {
  const form = findElement('formulaire', HTMLFormElement);
  const announce = announcer(findElement('annonce', HTMLParagraphElement));
  const checks = inlineChecks();
  const showReason = reasonField(announce);
  const showPreview = previewPlace(announce);
  const whenReleased = afterPress();
  const draft = draftIn(tabStorage());

  const refresh = (): void => {
    const rules = loaded.rules();
    if (!rules) return;
    const values = typedValues(form);
    const check = rules.check(values);
    checks.update(check, document.activeElement?.id);
    showReason({ asked: check.asksReason, refused: checks.hasMessage('endReason') });
    showPreview(rules.preview(values));
  };
  const loaded = help(form, refresh);
  const held = pickers(loaded.lists, announce);

  const put = (values: TypedValues): void => {
    putValues(form, values);
    for (const [name, picker] of Object.entries(held)) picker.put(values[name] ?? '');
    refresh();
  };
  const refuse = (messages: Messages): void => {
    checks.refuse(messages);
    refresh();
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    announce(fieldsToCorrect(Object.keys(messages).length));
  };

  form.noValidate = true;
  const said = serverMessages(form);
  const kept = Object.keys(said).length > 0 ? undefined : draft.read();
  checks.refuse(said);
  showReason({ asked: false, refused: checks.hasMessage('endReason') });
  offerToForget(kept !== undefined, () => {
    draft.clear();
    checks.clear();
    put({});
  });
  put(kept ?? typedValues(form));

  for (const kind of ['input', 'change'])
    form.addEventListener(kind, ({ target }) => {
      if (target instanceof Element) checks.change(target.id);
      draft.keep(typedValues(form));
      refresh();
    });
  form.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof Element) || !controlOf(target.id)) return;
    checks.leave(target.id);
    whenReleased(refresh);
  });
  submitInPlace(form, {
    announce,
    refuse,
    faults: () => loaded.rules()?.check(typedValues(form)).faults ?? {},
    accepted: draft.clear,
  });
  loadEarly(form, () => {
    loaded.lists().catch((fault: unknown) => {
      console.warn('The form is filled without help.', fault);
      // Without the rules, nobody knows whether the reason is asked for.
      if (!loaded.rules()) showReason({ asked: false, refused: true });
    });
  });
}

/** Loads while the browser has nothing else to do, or else when the first field gets the focus. */
function loadEarly(form: HTMLFormElement, load: () => void): void {
  form.addEventListener('focusin', load, { once: true });
  if ('requestIdleCallback' in window) requestIdleCallback(load);
}
