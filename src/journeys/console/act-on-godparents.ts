import { isActive } from '../../domain/author-activity.ts';
import type { Services } from '../../services.ts';
import { attempt } from '../attempt.ts';
import { introduce } from '../godparents/introduce.ts';
import { writeAudit } from '../write-audit.ts';

/** Why a godparent cannot be chosen by hand. */
export type AssignRefusal = 'unknown-newcomer' | 'unknown-member' | 'not-active' | 'same-person' | 'taken';

/** Begins a search anew that the team was told of, or that stopped; false for any other. Nobody is asked again. */
export async function restartGodparentSearch(
  newcomer: string,
  actor: string,
  services: Services,
): Promise<boolean> {
  if (!(await services.godparents.restart(newcomer, services.clock.now()))) return false;
  await writeAudit(services, { actor, action: 'godparent.restart', target: newcomer });
  return true;
}

/**
 * Makes a member a newcomer's godparent, as an administrator agreed with her, and introduces both. Neither the months
 * since her arrival nor her pause count: they spare people who are asked by mail.
 */
export async function assignGodparent(
  { newcomer, godparent }: { readonly newcomer: string; readonly godparent: string },
  actor: string,
  services: Services,
): Promise<AssignRefusal | 'assigned'> {
  const { clock, community, godparents } = services;
  const { authors } = await community();
  const authorOf = (id: string) => authors.find((held) => held.id === id)?.data;
  const [received, chosen] = [authorOf(newcomer), authorOf(godparent)];
  if (received === undefined || !isActive(received, clock.today())) return 'unknown-newcomer';
  if (chosen === undefined) return 'unknown-member';
  if (newcomer === godparent) return 'same-person';
  if (!isActive(chosen, clock.today())) return 'not-active';
  const outcome = await godparents.assign(newcomer, godparent, actor, clock.now());
  if (outcome === 'taken') return 'taken';
  await writeAudit(services, { actor, action: 'godparent.assign', target: newcomer, after: godparent });
  // The choice stands whatever becomes of the mails; the next run sends what is missing, and reports what fails.
  await attempt(newcomer, [], () => introduce({ newcomer, godparent }, services));
  return 'assigned';
}
