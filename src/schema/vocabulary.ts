/** A closed list of values, each with the French label that people read. */
export interface Vocabulary {
  readonly values: readonly string[];
  /** Values that older content carries; accepted, never offered. */
  readonly formerValues: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Declares a vocabulary from its values and labels, in the order in which people choose from it. */
export function vocabulary(
  labels: Readonly<Record<string, string>>,
  formerLabels: Readonly<Record<string, string>> = {},
): Vocabulary {
  return {
    values: Object.keys(labels),
    formerValues: Object.keys(formerLabels),
    labels: { ...labels, ...formerLabels },
  };
}

/** Whether the vocabulary knows the value, former values included. */
export const isListed = (words: Vocabulary, value: string): boolean => Object.hasOwn(words.labels, value);

/** The French label of a value; the value itself when the vocabulary does not know it. */
export const labelOf = (words: Vocabulary, value: string): string =>
  isListed(words, value) ? (words.labels[value] ?? value) : value;
