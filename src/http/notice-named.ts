/** The sentence that a page's address names; undefined for a name that says nothing. */
export const noticeNamed = (
  notices: Readonly<Record<string, string>>,
  name: string | undefined,
): string | undefined => (name !== undefined && Object.hasOwn(notices, name) ? notices[name] : undefined);
