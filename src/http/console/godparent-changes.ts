import { assignGodparent, restartGodparentSearch } from '../../journeys/console/act-on-godparents.ts';
import { godparentAssignForm, godparentRestartForm } from '../../schema/godparent-forms.ts';
import { assignRefusals, cannotRestart } from '../../texts/godparent-console.ts';
import { fieldErrors } from '../field-errors.ts';
import type { ConsoleChange } from './change-outcome.ts';

const page = '/console/marrainages/';

/** Begins a search anew. */
export const restartChange: ConsoleChange = {
  page,
  async receive(fields, { actor }, services) {
    const parsed = godparentRestartForm.safeParse(fields);
    const isDone = parsed.success && (await restartGodparentSearch(parsed.data.pour, actor.id, services));
    return isDone
      ? { kind: 'done', notice: 'relancee' }
      : { kind: 'refused', status: 422, message: cannotRestart };
  },
};

/** Gives a newcomer a godparent by hand. */
export const assignChange: ConsoleChange = {
  page,
  async receive(fields, { actor }, services) {
    const parsed = godparentAssignForm.safeParse(fields);
    if (!parsed.success) return { kind: 'refused', status: 422, errors: fieldErrors(parsed.error) };
    const { arrivant: newcomer, marraine: godparent } = parsed.data;
    const outcome = await assignGodparent({ newcomer, godparent }, actor.id, services);
    if (outcome === 'assigned') return { kind: 'done', notice: 'choisie' };
    const [field, message] = assignRefusals[outcome];
    return { kind: 'refused', status: 422, errors: { [field]: message } };
  },
};
