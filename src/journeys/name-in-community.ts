import type { Circumstances } from '../domain/permissions.ts';

/** How a member is called: her whole name, and its first word for greetings; her id where she has no page yet. */
export function nameInCommunity(
  id: string,
  { authors }: Pick<Circumstances, 'authors'>,
): { readonly fullname: string; readonly firstName: string } {
  const fullname = authors.find((author) => author.id === id)?.data.fullname ?? id;
  return { fullname, firstName: fullname.split(' ')[0] ?? fullname };
}
