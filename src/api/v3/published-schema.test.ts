import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  day,
  expectedText,
  flag,
  list,
  optionalDay,
  optionalNumber,
  optionalText,
  references,
  requiredText,
} from '../../schema/field.ts';
import { vocabulary } from '../../schema/vocabulary.ts';
import { publishedShape } from './published-schema.ts';
import { publishedFields } from './published-value.ts';

const content = z.object({
  name: requiredText('Nom'),
  role: expectedText('Rôle'),
  since: day('Depuis'),
  until: optionalDay('Jusqu’au', { description: 'Compris.' }),
  mode: optionalText('Mode', { vocabulary: vocabulary({ a: 'Un', b: 'b' }) }),
  share: optionalNumber('Part'),
  junior: flag('Junior'),
  teams: references('Équipes', 'teams'),
  stays: list('Séjours', z.object({ place: optionalText('Lieu') })),
});
const published = z.strictObject(publishedShape(content.shape));

const row = (given: object) => publishedFields(content.shape, content.parse(given));

describe('what v3 publishes of a schema', () => {
  it('knows what each field holds and whether it may be unknown', () => {
    const { properties } = z.toJSONSchema(published);
    expect(properties).toMatchObject({
      name: { type: 'string', title: 'Nom' },
      role: { type: ['string', 'null'] },
      since: { type: 'string', format: 'date' },
      until: { anyOf: [{ format: 'date' }, { type: 'null' }], description: 'Compris.' },
      mode: { description: 'Valeurs\u00A0: a (Un), b.', examples: ['a', 'b'] },
      share: { type: ['number', 'null'] },
      junior: { type: ['boolean', 'null'] },
      teams: { type: 'array', items: { type: 'string', description: 'Identifiant dans teams.json.' } },
      stays: { type: 'array', items: { properties: { place: { title: 'Lieu' } } } },
    });
  });

  it('fits what it publishes of a file that says little, and of one that says all', () => {
    const little = row({ name: 'A', since: '2026-1-2' });
    expect(published.parse(little)).toEqual({
      name: 'A',
      role: null,
      since: '2026-01-02',
      until: null,
      mode: null,
      share: null,
      junior: null,
      teams: [],
      stays: [],
    });
    const all = row({
      name: 'A',
      role: 'B',
      since: '2026-01-02',
      until: '2026-01-03',
      mode: 'unlisted',
      share: 0.5,
      junior: 'false',
      teams: '/teams/x',
      stays: [{ place: '' }],
    });
    expect(published.parse(all)).toMatchObject({
      mode: 'unlisted',
      junior: false,
      teams: ['x'],
      stays: [{ place: null }],
    });
  });
});
