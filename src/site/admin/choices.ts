import { List, type Map as ImmutableMap } from 'immutable';
import type { CmsOption, SelectField } from '../../cms/decap-config.ts';

/** What a field offers, and what of it is chosen. */
export interface Choices {
  readonly options: readonly CmsOption[];
  /** Each with the value as the file writes it. */
  readonly chosen: readonly CmsOption[];
}

/** "/teams/x", "x" and "x " name the same entry. */
const bare = (value: string): string => value.trim().replace(/^\/[a-z]+\//, '');

/** The field's configuration; a list of hundreds, so it is read once. */
export const selectField = (field: ImmutableMap<string, unknown>): SelectField =>
  field.toJS() as unknown as SelectField;

/** What is chosen stays as the file writes it, whether it is offered, was once, or never was. */
export function choicesOf({ options, former = [] }: SelectField, value: unknown): Choices {
  const known = new Map([...former, ...options].map((option) => [bare(option.value), option]));
  const chosen = textsOf(value).map((held) => ({
    value: held,
    label: known.get(bare(held))?.label ?? held.trim(),
  }));
  const taken = new Map(chosen.map((option) => [bare(option.value), option]));
  return { options: options.map((option) => taken.get(bare(option.value)) ?? option), chosen };
}

function textsOf(value: unknown): string[] {
  const items: readonly unknown[] = List.isList(value) ? value.toArray() : [value];
  return items
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map(String)
    .filter(isFilled);
}

const isFilled = (text: string): boolean => text.trim() !== '';
