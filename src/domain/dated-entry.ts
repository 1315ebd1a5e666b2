const datedName = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/;

/** The date that a file's name begins with, as it is written; undefined without one. */
export const dateOfName = (id: string): string | undefined => datedName.exec(id)?.[1];

/** A dated file's name in addresses: without its date. */
export const nameWithoutDate = (id: string): string => datedName.exec(id)?.[2] ?? id;

/** A name as addresses hold it: what is no letter, digit or `._~!$&'()+,;=@` becomes "-". */
export const addressName = (name: string): string =>
  name.replace(/[^\p{L}\p{M}\p{N}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '') || '-';
