const plain = new Intl.NumberFormat('fr');

/** A number as the French write it, thousands apart: "1 365". */
export const number = (value: number): string => plain.format(value);

/** "1 membre", "0 membre", "12 membres": French counts 0 and 1 as singular. */
export const count = (value: number, singular: string, plural = `${singular}s`): string =>
  `${number(value)} ${Math.abs(value) < 2 ? singular : plural}`;
