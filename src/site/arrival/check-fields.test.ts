import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalRefusals } from '../../domain/arrival.ts';
import { arrivalFormSchema, type ArrivalField } from '../../schema/arrival-form.ts';
import { toDay } from '../../schema/day.ts';
import { arrivalRefusalText } from '../../texts/arrival-refusals.ts';
import { filledArrival } from '../../../test/builders.ts';
import { checkFields } from './check-fields.ts';

const context = {
  today: toDay('2026-11-20'),
  isActiveMember: (id: string) => id === 'ondine.mistral',
  isStartup: (id: string) => id === 'eau-claire',
  isIncubator: (id: string) => id === 'rivage',
};
const check = (given: Record<string, string> = {}) => checkFields({ ...filledArrival, ...given }, context);

describe('the check of a form that is being filled', () => {
  it('has nothing to say of a right one', () => {
    expect(check()).toEqual({ faults: {}, advice: {}, asksReason: false });
  });

  it('says of an empty form what the server says, and no more', () => {
    const { faults, advice, asksReason } = checkFields({}, context);
    expect(Object.keys(faults).toSorted()).toEqual(Object.keys(filledArrival).toSorted());
    expect({ advice, asksReason }).toEqual({ advice: {}, asksReason: false });
  });

  it('applies the rules to what is right while the rest is not', () => {
    const { faults, advice } = check({ firstName: '', role: '', end: '2026-11-30' });
    expect(Object.keys(faults)).toEqual(['firstName', 'role']);
    expect(advice).toEqual({ end: arrivalRefusalText['end-before-start'] });
  });

  it('does not compare with a date that is missing', () => {
    expect(check({ start: '' }).advice).toEqual({});
    expect(check({ end: '' }).advice).toEqual({});
  });

  it('asks for a reason, and goes on asking once it is written', () => {
    const long = { status: 'independent', end: '2027-11-30' };
    expect(check(long)).toMatchObject({
      asksReason: true,
      advice: { endReason: arrivalRefusalText['end-reason-missing'] },
    });
    expect(check({ ...long, endReason: 'Marché de deux ans.' })).toMatchObject({
      asksReason: true,
      advice: {},
    });
    expect(check({ ...long, status: '' }).asksReason).toBe(false);
  });

  it('refuses a text that is no choice of a list', () => {
    const { advice } = check({ referent: 'Ondine', startup: 'x', incubator: 'y' });
    expect(Object.keys(advice).toSorted()).toEqual(['incubator', 'referent', 'startup']);
  });

  it('never differs from the server', () => {
    const text = (...known: readonly string[]) => fc.oneof(fc.constantFrom('', ...known), fc.string());
    const day = text('2013-06-30', '2026-12-01', '2027-11-30', '2026-02-31');
    const anyForm = fc.record({
      firstName: text('Céleste', '李'),
      lastName: text("d'Ormeau"),
      email: text('celeste@exemple.fr'),
      role: text('Designer'),
      domaine: text('Design'),
      memberType: text('beta'),
      status: text('admin', 'independent'),
      start: day,
      end: day,
      endReason: text('Marché.'),
      referent: text('ondine.mistral'),
      startup: text('eau-claire'),
      link: text('https://exemple.fr', 'ftp://x'),
      daysPerWeek: text('3', '6'),
    });
    fc.assert(
      fc.property(anyForm, (values) => {
        const { faults, advice } = checkFields(values, context);
        const parsed = arrivalFormSchema.safeParse(values);
        if (!parsed.success) {
          const refused = new Set(parsed.error.issues.map(({ path }) => path[0]));
          expect(new Set<unknown>(Object.keys(faults))).toEqual(refused);
          return;
        }
        const refusals = Object.entries(arrivalRefusals(parsed.data, context));
        expect(faults).toEqual({});
        expect(advice).toEqual(
          Object.fromEntries(refusals.map(([field, refusal]) => [field, arrivalRefusalText[refusal]])),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives the message that the server gives', () => {
    const values = { ...filledArrival, email: 'x', link: 'ftp://x', daysPerWeek: '9' };
    const { error } = arrivalFormSchema.safeParse(values);
    for (const field of ['email', 'link', 'daysPerWeek'] satisfies ArrivalField[])
      expect(checkFields(values, context).faults[field]).toBe(
        error?.issues.find(({ path }) => path[0] === field)?.message,
      );
  });
});
