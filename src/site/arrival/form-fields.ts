import type { TypedValues } from './check-fields.ts';

/** What a person types in; a field's control has the field's name as its id. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The field that only programs fill. */
const trap = 'website';

/** A number that a browser shows, and sends as nothing. */
const unreadable = 'NaN';

/** The control that shows a field; undefined for the element of no field. */
export function controlOf(field: string): Control | undefined {
  const found = document.getElementById(field);
  return found instanceof HTMLInputElement ||
    found instanceof HTMLSelectElement ||
    found instanceof HTMLTextAreaElement
    ? found
    : undefined;
}

/** What the form would send, by field. */
export function typedValues(form: HTMLFormElement): TypedValues {
  const values: Record<string, string> = {};
  for (const [field, value] of new FormData(form)) {
    if (field === trap || typeof value !== 'string') continue;
    values[field] = controlOf(field)?.validity.badInput ? unreadable : value;
  }
  return values;
}

/** The messages that the server wrote into the page, by field. */
export const serverMessages = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form.querySelectorAll('[aria-invalid="true"]')].map(({ id }) => [
      id,
      document.getElementById(`${id}-message`)?.textContent ?? '',
    ]),
  );

/** Puts values into the form's controls; those of other fields are emptied. */
export function putValues(form: HTMLFormElement, values: TypedValues): void {
  for (const control of form.querySelectorAll<Control>('input[name], select[name], textarea[name]')) {
    const value = values[control.name] ?? '';
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value !== '';
    else control.value = value;
  }
}

const group = '.fr-input-group, .fr-select-group, .fr-checkbox-group';

/** Shows a message at a field, as the server's page does; without one, takes it away. */
export function showMessage(field: string, message: string | undefined): void {
  const control = controlOf(field);
  const place = document.getElementById(`${field}-message`);
  if (!control || !place) return;
  const refused = message !== undefined;
  if (refused) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  const around = control.closest(group);
  for (const name of ['fr-input-group', 'fr-select-group', 'fr-checkbox-group'])
    if (around?.classList.contains(name)) around.classList.toggle(`${name}--error`, refused);
  place.classList.toggle('fr-message--error', refused);
  place.textContent = message ?? '';
}
