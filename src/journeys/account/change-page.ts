import type { z } from 'zod';
import type { AccountOutcome } from '../../domain/account-outcome.ts';
import { leaveEdits, missionEdits, missionRefusals, missionToExtend } from '../../domain/own-missions.ts';
import type { extensionForm, githubForm, leaveForm, missionForm } from '../../schema/account-forms.ts';
import type { AuditAction } from '../../schema/audit-action.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import type { WithLater } from '../with-later.ts';
import { proposePageChange, type PageChange } from './propose-page-change.ts';

/** Proposes what a form asks to change on the page of whoever sent it. */
type Propose<Form> = (form: Form, own: LoggedIn, services: Services & WithLater) => Promise<AccountOutcome>;

const proposing =
  <Form>(action: AuditAction, changeOf: (form: Form, own: LoggedIn) => PageChange): Propose<Form> =>
  (form, own, services) =>
    proposePageChange(action, changeOf(form, own), own, services);

/** Proposes a changed mission, or a new one. */
export const proposeMission = proposing<z.infer<typeof missionForm>>(
  'account.missions.propose',
  ({ mission: index, readStart, ...mission }, { circumstances: { startups } }) =>
    (page) => {
      const isStartup = (id: string) => startups.some((startup) => startup.id === id);
      const refusals = missionRefusals(mission, isStartup);
      if (Object.keys(refusals).length > 0) return refusals;
      const place = index === undefined ? undefined : { index, start: readStart };
      const edits = missionEdits(page, mission, place);
      return edits === 'mission-changed' ? { form: edits } : edits;
    },
);

/**
 * Proposes a later end of the mission that runs, or of the last one for a member who has just left; a later end that
 * waits already may be changed for any that comes after the published one.
 */
export const proposeExtension = proposing<z.infer<typeof extensionForm>>(
  'account.missions.propose',
  ({ end }, { circumstances: { today } }) =>
    (page, published) => {
      const place = missionToExtend(page, today);
      if (place === undefined) return { end: 'no-running-mission' };
      const present = missionToExtend(published, today)?.end ?? place.end;
      if (end < today || end <= (present < place.end ? present : place.end)) return { end: 'end-not-later' };
      if (end === place.end) return [];
      return [{ path: ['missions', place.index, 'end'], value: end }];
    },
);

/** Proposes to end every running mission earlier. */
export const proposeLeave = proposing<z.infer<typeof leaveForm>>(
  'account.leave.propose',
  ({ leaveOn }, { circumstances: { today } }) =>
    (page) => {
      const edits = leaveEdits(page, leaveOn, today);
      return typeof edits === 'string' ? { leaveOn: edits } : edits;
    },
);

/** Proposes another GitHub user, or none. */
export const proposeGithub = proposing<z.infer<typeof githubForm>>(
  'account.github.propose',
  ({ github }) =>
    (page) =>
      page.github === github ? [] : [{ path: ['github'], value: github }],
);
