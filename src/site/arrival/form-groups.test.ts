import { expect, it } from 'vitest';
import { arrivalFormSchema } from '../../schema/arrival-form.ts';
import { formGroups } from './form-groups.ts';

it('the page asks each field of the form once', () => {
  const shown = formGroups.flatMap(({ fields }) => fields);
  expect(shown.toSorted()).toEqual(Object.keys(arrivalFormSchema.shape).toSorted());
});
