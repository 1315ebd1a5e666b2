import type { z } from 'zod';
import { leaveEdits, missionEdits, missionRefusals, missionToExtend } from '../../domain/own-missions.ts';
import type { extensionForm, githubForm, leaveForm, missionForm } from '../../schema/account-forms.ts';
import type { Services } from '../../services.ts';
import type { AccountOutcome } from '../../domain/account-outcome.ts';
import type { LoggedIn } from '../logged-in.ts';
import type { WithLater } from '../with-later.ts';
import { proposePageChange } from './propose-page-change.ts';

/** Proposes a changed mission, or a new one. */
export const proposeMission = (
  { mission: index, readStart, ...mission }: z.infer<typeof missionForm>,
  own: LoggedIn,
  services: Services & WithLater,
): Promise<AccountOutcome> =>
  proposePageChange(
    'account.missions.propose',
    (page) => {
      const isStartup = (id: string) => own.circumstances.startups.some((startup) => startup.id === id);
      const refusals = missionRefusals(mission, isStartup);
      if (Object.keys(refusals).length > 0) return refusals;
      const place = index === undefined ? undefined : { index, start: readStart };
      const edits = missionEdits(page, mission, place);
      return edits === 'mission-changed' ? { form: edits } : edits;
    },
    own,
    services,
  );

/**
 * Proposes a later end of the mission that runs, or of the last one for a member who has just left; a later end that
 * waits already may be changed for any that comes after the published one.
 */
export const proposeExtension = (
  { end }: z.infer<typeof extensionForm>,
  own: LoggedIn,
  services: Services & WithLater,
): Promise<AccountOutcome> =>
  proposePageChange(
    'account.missions.propose',
    (page, published) => {
      const { today } = own.circumstances;
      const place = missionToExtend(page, today);
      if (place === undefined) return { end: 'no-running-mission' };
      const present = missionToExtend(published, today)?.end ?? place.end;
      if (end < today || end <= (present < place.end ? present : place.end)) return { end: 'end-not-later' };
      if (end === place.end) return [];
      return [{ path: ['missions', place.index, 'end'], value: end }];
    },
    own,
    services,
  );

/** Proposes to end every running mission earlier. */
export const proposeLeave = (
  { leaveOn }: z.infer<typeof leaveForm>,
  own: LoggedIn,
  services: Services & WithLater,
): Promise<AccountOutcome> =>
  proposePageChange(
    'account.leave.propose',
    (page) => {
      const edits = leaveEdits(page, leaveOn, own.circumstances.today);
      return typeof edits === 'string' ? { leaveOn: edits } : edits;
    },
    own,
    services,
  );

/** Proposes another GitHub user, or none. */
export const proposeGithub = (
  { github }: z.infer<typeof githubForm>,
  own: LoggedIn,
  services: Services & WithLater,
): Promise<AccountOutcome> =>
  proposePageChange(
    'account.github.propose',
    (page) => (page.github === github ? [] : [{ path: ['github'], value: github }]),
    own,
    services,
  );
