import { eraseMember } from '../../journeys/console/erase-member.ts';
import { erasureForm } from '../../schema/console-forms.ts';
import { erasureRefusalText } from '../../texts/erasure.ts';
import { fieldErrors } from '../field-errors.ts';
import type { ConsoleChange } from './change-outcome.ts';
import type { FillConsolePage } from './console-page.ts';

/** What `/console/effacement/` shows: its form, the same for all who may see it. */
export const erasurePage: FillConsolePage = () => Promise.resolve({ filling: {} });

/** Erases somebody's private data, at her request. */
export const eraseChange: ConsoleChange = {
  page: '/console/effacement/',
  async receive(fields, viewer, services) {
    const parsed = erasureForm.safeParse(fields);
    if (!parsed.success) return { kind: 'refused', status: 422, errors: fieldErrors(parsed.error) };
    const outcome = await eraseMember(parsed.data.pour, viewer, services);
    if (outcome === 'erased') return { kind: 'done', notice: 'efface' };
    return { kind: 'refused', status: 422, errors: { pour: erasureRefusalText[outcome] } };
  },
};
