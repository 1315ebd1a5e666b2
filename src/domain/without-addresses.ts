/** A text, such as a vendor's message, with every electronic address in it hidden: "…@…". */
export const withoutAddresses = (text: string): string =>
  text.replace(/[^\s"'`<>(),;]+@[^\s"'`<>(),;]+/g, '…@…');
