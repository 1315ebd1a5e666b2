import { mailChecks } from './mail-checks.testing.ts';
import { reviewReminderMail } from './review-reminder.ts';
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

mailChecks(
  {
    'review reminder': reviewReminderMail(review),
    'startup check': startupCheckMail({ ...check, startups }),
    'startup check of one': startupCheckMail({ ...check, startups: startups.slice(0, 1) }),
  },
  link,
);
