/** Whether two mail addresses are the same one, whatever their case. */
export const isSameAddress = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
