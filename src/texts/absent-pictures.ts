import { count } from './counts.ts';

/** Absences that are told one by one. */
const toldOneByOne = 20;

/** What a build says of the pictures of other sites that did not come. */
export function absentPictures(
  absent: readonly { readonly address: string; readonly absence: string }[],
): string[] {
  const rest = absent.length - toldOneByOne;
  return [
    ...absent
      .slice(0, toldOneByOne)
      .map(({ address, absence }) => `${address}\u00A0: image absente du site (${absence}).`),
    ...(rest > 0 ? [`${count(rest, 'autre image absente', 'autres images absentes')} du site.`] : []),
  ];
}
