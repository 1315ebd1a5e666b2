/** JSON that a page may hold in a `script`: no text of it ends the element. */
export const jsonForScript = (data: object): string =>
  JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
