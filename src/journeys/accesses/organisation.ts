import { acted, nothing, type AccessEnd, type AccessOf } from './access.ts';

/** Invites a user of the forge to the organisation and its team; the ones that are in it stay. */
export async function inviteToOrganisation(
  user: string | undefined,
  { begin, services: { organisation } }: Pick<AccessOf, 'begin' | 'services'>,
): Promise<AccessEnd> {
  if (!organisation || user === undefined) return nothing;
  if ((await organisation.state(user)) !== 'none') return { hadNothing: true, reference: user };
  await begin?.();
  if ((await organisation.invite(user)) === 'unknown-user')
    throw new Error(
      `The forge knows no user ${user}: the page of the member names another one, or a former name.`,
    );
  return { ...acted, reference: user };
}

/** Takes a user of the forge out of the organisation, or back the invitation. */
export async function leaveOrganisation(
  user: string | undefined,
  { begin, services: { organisation } }: Pick<AccessOf, 'begin' | 'services'>,
): Promise<AccessEnd> {
  if (!organisation || user === undefined) return nothing;
  if ((await organisation.state(user)) === 'none') return nothing;
  await begin?.();
  await organisation.remove(user);
  return { ...acted, reference: user };
}
