/** A text, such as a vendor's message, with every electronic address in it hidden, in a web address too: "…@…". */
export const withoutAddresses = (text: string): string =>
  text.replace(/(?<![^\s"'`<>(),;])[^\s"'`<>(),;]+(?:@|%40)[^\s"'`<>(),;]+/g, '…@…');
