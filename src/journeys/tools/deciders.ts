import { isActive } from '../../domain/author-activity.ts';
import { isAllowed, type Circumstances, type ToolApprovers } from '../../domain/permissions.ts';
import type { ToolRequest } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { memberRoles } from '../member-roles.ts';

const mostPeople = 15;

/**
 * Ids of those who are told of a request: the tool's own approvers who are active, 15 at most, and the administrators
 * where there is nobody else.
 */
export function decidersOf(
  { member }: Pick<ToolRequest, 'member'>,
  tool: ToolApprovers | undefined,
  circumstances: Circumstances,
  { settings }: Pick<Services, 'settings'>,
): string[] {
  const wish = { action: 'decide-tool-request', by: member, tool } as const;
  const active = circumstances.authors.filter(({ data }) => isActive(data, circumstances.today));
  const allowed = (withAdministrators: boolean) =>
    active
      .filter(({ id, data: author }) => {
        const { isAdministrator, isAnimator } = memberRoles(id, circumstances, settings);
        const actor = { id, author, isAnimator, isAdministrator: withAdministrators && isAdministrator };
        return isAllowed(actor, wish, circumstances);
      })
      .map(({ id }) => id);
  const approvers = allowed(false);
  return (approvers.length > 0 ? approvers : allowed(true)).slice(0, mostPeople);
}
