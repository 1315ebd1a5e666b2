import { describe, expect, it } from 'vitest';
import { anEntry, aStartup } from '../../test/builders.ts';
import { incubatorSchema } from '../schema/incubator.ts';
import { incubatorsOf, isPublicIncubator, startupsOf } from './incubation.ts';

const alone = anEntry('alone', aStartup({ incubator: 'rivage' }));
const shared = anEntry(
  'shared',
  aStartup({ incubator: 'rivage', incubators: ['rivage', 'atelier-central'] }),
);
const none = anEntry('none', aStartup({ incubator: undefined }));

describe('incubation', () => {
  it('is by the one incubator, or by all of them in co-incubation', () => {
    expect(incubatorsOf(alone.data)).toEqual(['rivage']);
    expect(incubatorsOf(shared.data)).toEqual(['rivage', 'atelier-central']);
    expect(incubatorsOf(none.data)).toEqual([]);
  });

  it('gives a co-incubated startup to each of its incubators', () => {
    const startups = [alone, shared, none];
    expect(startupsOf('rivage', startups)).toEqual([alone, shared]);
    expect(startupsOf('atelier-central', startups)).toEqual([shared]);
  });

  it('hides an incubator only when its file says so', () => {
    expect(isPublicIncubator(incubatorSchema.parse({ title: 'Rivage' }))).toBe(true);
    expect(isPublicIncubator(incubatorSchema.parse({ title: 'Rivage', hidden: false }))).toBe(true);
    expect(isPublicIncubator(incubatorSchema.parse({ title: 'Rivage', hidden: true }))).toBe(false);
  });
});
