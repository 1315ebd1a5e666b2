/** Keys of messages that a vendor could cut, confuse or refuse, each with what is hard about it. */
export const hardKeys: readonly (readonly [what: string, key: string])[] = [
  ['long', `relance/${'x'.repeat(400)}`],
  ['with accents', 'relance/été'],
  ['with a line break', 'relance\r\nX-Key: 1'],
  ['that looks like a path', '../../relance'],
  ['empty', ''],
];
