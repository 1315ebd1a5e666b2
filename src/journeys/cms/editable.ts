import { editRights, type EditRights } from '../../domain/edit-rights.ts';
import type { Day } from '../../schema/day.ts';
import type { Community } from '../../schema/content.ts';
import type { Services } from '../../services.ts';
import { loggedIn } from '../logged-in.ts';

/** What a member may edit, of which published community, on which day. */
export interface Editable {
  readonly rights: EditRights;
  readonly community: Community;
  readonly today: Day;
}

/** What the member whose session a call carries may edit; undefined without a session, or without a published page. */
export async function editable(
  headers: Headers,
  services: Pick<Services, 'clock' | 'community' | 'logins' | 'settings'>,
): Promise<Editable | undefined> {
  const member = await loggedIn(headers, services);
  if (!member) return undefined;
  const { actor, circumstances } = member;
  return {
    rights: editRights(actor, circumstances),
    community: await services.community(),
    today: circumstances.today,
  };
}
