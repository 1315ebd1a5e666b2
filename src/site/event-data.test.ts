import { describe, expect, it } from 'vitest';
import { agendaEventSchema } from '../schema/agenda-event.ts';
import { toDay } from '../schema/day.ts';
import { eventData, type EventFacts } from './event-data.ts';

const read = (given: object, facts: Partial<EventFacts> = {}) => {
  const event = agendaEventSchema.parse({ title: 'Café </script>', date: '2026-03-24', ...given });
  const text = eventData(event, {
    day: event.date,
    address: 'https://communs.example/agenda/cafe/',
    description: '',
    ...facts,
  });
  expect(text).not.toContain('<');
  return JSON.parse(text) as Record<string, unknown>;
};

describe('an event as search engines read it', () => {
  it('has its day, its hours with the offset of Paris, its place and its organiser', () => {
    const organiser = { name: 'Ondine Mistral', url: 'https://communs.example/communaute/ondine.mistral/' };
    const given = { start: '22:00', end: '1:00', place: 'Halle', link: 'https://visio.example/a' };
    expect(read(given, { organiser, day: toDay('2026-03-28') })).toMatchObject({
      '@type': 'Event',
      name: 'Café </script>',
      startDate: '2026-03-28T22:00:00+01:00',
      endDate: '2026-03-29T01:00:00+01:00',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'Halle' },
        { '@type': 'VirtualLocation', url: 'https://visio.example/a' },
      ],
      organizer: { '@type': 'Person', name: 'Ondine Mistral' },
    });
  });

  it.each([
    ['2026-03-29', '03:00', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25', '09:00', '2026-10-25T09:00:00+01:00'],
    ['2026-10-24', '09:00', '2026-10-24T09:00:00+02:00'],
  ])('on %s at %s begins at %s', (date, start, startDate) => {
    expect(read({ date, start }).startDate).toBe(startDate);
  });

  it('of a whole day, online, says no more than it knows', () => {
    const data = read({ link: 'https://visio.example/a' });
    expect(data).toMatchObject({
      startDate: '2026-03-24',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    });
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['endDate']));
    expect(data.organizer).toBeUndefined();
  });
});
