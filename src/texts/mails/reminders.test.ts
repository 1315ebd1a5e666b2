import { expect, it } from 'vitest';
import { toDay } from '../../schema/day.ts';
import { mailChecks } from './mail-checks.testing.ts';
import { reviewReminderMail } from './review-reminder.ts';
import { offerCheckMail } from './offer-check.ts';
import { roomBookingMail } from './room-booking.ts';
import { roomReminderMail } from './room-reminder.ts';
import { roomToldMail } from './room-told.ts';
import { startupCheckMail } from './startup-check.ts';

const link = 'https://secretariat.example/lien/?jeton=abc&suite=%2Fcompte%2F';
const siteName = 'La Ruche';
const editLink = 'https://secretariat.example/admin/';
const startups = [
  { name: 'Eau claire', doubt: 'no-end', offers: [{ title: 'Designer', link }], editLink },
  { name: 'Verger', doubt: 'ended', offers: [], editLink },
] as const;
const check = { firstName: 'Ondine', accountLink: link, siteName };
const review = { firstName: 'Lou', title: 'Eau claire', days: 2, reviewLink: link, siteName };

const event = { title: 'Atelier', day: toDay('2026-12-03'), start: '10:00', end: undefined, siteName };
const told = { ...event, firstName: 'Ondine', place: 'Atelier central', room: '204', link };

mailChecks(
  {
    'offer check': offerCheckMail({
      firstName: 'Ondine',
      title: 'Designer',
      days: 50,
      offerLink: editLink,
      answerLink: link,
      siteName,
    }),
    'room reminder': roomReminderMail({ ...event, firstName: 'Ondine', comers: 0, link }),
    'room reminder with people': roomReminderMail({ ...event, firstName: 'Ondine', comers: 2, link }),
    'room told': roomToldMail({ ...told, isAnother: false }),
    'another room told': roomToldMail({ ...told, place: undefined, start: undefined, isAnother: true }),
    'review reminder': reviewReminderMail(review),
    'startup check': startupCheckMail({ ...check, startups }),
    'startup check of one': startupCheckMail({ ...check, startups: startups.slice(0, 1) }),
  },
  link,
);

it('the booking of a room says all that is asked, and where to answer', () => {
  const { subject, text } = roomBookingMail({
    ...event,
    start: undefined,
    personnes: 12,
    visio: true,
    paperboard: false,
    precisions: 'Au calme',
    organiser: 'Ondine Mistral',
    address: 'ondine@ruche.example',
  });
  expect(subject).toBe('Réservation d’une salle, jeudi 3 décembre 2026\u00A0: Atelier');
  for (const words of [
    'toute la journée',
    '12 personnes',
    'Visioconférence\u00A0: oui',
    'Paperboard\u00A0: non',
    'Au calme',
    'ondine@ruche.example',
  ])
    expect(text).toContain(words);
});
