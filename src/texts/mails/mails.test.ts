import { describe, expect, it } from 'vitest';
import { toDay } from '../../schema/day.ts';
import { arrivalForReferentMail } from './arrival-for-referent.ts';
import { arrivalReceivedMail } from './arrival-received.ts';
import { accessRestoredMail } from './access-restored.ts';
import { alreadyArrivingMail, alreadyMemberMail } from './address-known.ts';
import { arrivalReminderMail } from './arrival-reminder.ts';
import { arrivalWithoutReferentMail } from './arrival-without-referent.ts';
import { departureReceiptMail } from './departure-receipt.ts';
import { departureReminderMail } from './departure-reminder.ts';
import { editAskedBackMail } from './edit-asked-back.ts';
import { editLiveMail } from './edit-live.ts';
import { editToReviewMail } from './edit-to-review.ts';
import { godparentIntroductionMail } from './godparent-introduction.ts';
import { godparentNotFoundMail } from './godparent-not-found.ts';
import { godparentRequestMail } from './godparent-request.ts';
import type { RenderedMail } from './layout.ts';
import { loginLinkMail } from './login-link.ts';
import { mailChecks } from './mail-checks.testing.ts';
import { primaryEmailConfirmMail } from './primary-email-confirm.ts';
import { secondaryEmailChangedMail } from './secondary-email-changed.ts';
import { secondaryEmailConfirmMail } from './secondary-email-confirm.ts';
import { welcomeMail } from './welcome.ts';
import { toolAccessOverMail, toolAccessToCloseMail } from './tool-access-over.ts';
import { toolDecidedMail } from './tool-decided.ts';
import { toolRequestedMail } from './tool-requested.ts';

const link = 'https://secretariat.example/lien/?jeton=abc&suite=%2Fcompte%2F';
const siteName = 'La Ruche';
const start = toDay('2026-03-01');
const end = toDay('2026-06-30');
const referent = { referentFirstName: 'Nil', newcomerName: 'Ondine Mistral', proposalLink: link, siteName };
const confirm = { firstName: 'Ondine', validHours: 24, link, siteName };
const primary = {
  ...confirm,
  newAddress: 'ondine@ministere.gouv.example',
  mailbox: 'ondine.mistral@ruche.example',
};

const toReview = {
  firstName: 'Lou',
  makerNames: ['Ondine Mistral'],
  title: 'Startup eau-claire\u00a0: mission',
  differences: ['Mission\u00a0: «\u00a0Boire.\u00a0» → «\u00a0Boire bien.\u00a0»'],
  reviewLink: link,
  siteName,
};
const live = {
  firstName: 'Ondine',
  collection: 'startups',
  title: 'Eau claire',
  minutes: 12,
  pageLink: link,
  siteName,
} as const;

const tool = { firstName: 'Ondine', tool: 'Le Coffre', link, siteName };
const toolRequested = {
  ...tool,
  memberName: 'Nil Zéphyr',
  reason: 'Pour relire les journaux.',
  answers: [{ question: 'Pour quelle équipe\u00a0?', answer: 'Eau claire' }],
};
const toolDecided = { ...tool, deciderName: 'Lou Brise', word: undefined, until: end };
const request = {
  firstName: 'Nil',
  newcomerName: 'Ondine Mistral',
  role: 'Designer',
  domaine: 'Design',
  newcomerPage: 'https://secretariat.example/communaute/ondine.mistral/',
  answerLink: link,
  siteName,
};
const introduction = {
  reader: 'newcomer',
  firstName: 'Ondine',
  otherName: 'Nil Zéphyr',
  otherPage: link,
  otherAddress: 'nil.zephyr@ruche.example',
  siteName,
} as const;

const mails: Record<string, RenderedMail> = {
  'tool requested': toolRequestedMail({ ...toolRequested, daysWaiting: 0 }),
  'tool requested, again': toolRequestedMail({ ...toolRequested, daysWaiting: 3 }),
  'tool granted': toolDecidedMail({ ...toolDecided, isGranted: true }),
  'tool refused': toolDecidedMail({ ...toolDecided, isGranted: false, word: 'L’équipe est pleine.' }),
  'tool access to close': toolAccessToCloseMail({
    ...tool,
    memberName: 'Nil Zéphyr',
    because: 'expired',
    toolLink: 'https://coffre.example',
  }),
  'tool access over': toolAccessOverMail({ ...tool, because: 'revoked', word: 'L’équipe a changé.' }),
  'login link': loginLinkMail({ link, siteName }),
  'arrival received': arrivalReceivedMail({
    firstName: 'Ondine',
    referentName: 'Nil Zéphyr',
    followUpLink: link,
    siteName,
  }),
  'arrival for the referent': arrivalForReferentMail({ ...referent, role: 'Designer', start, end }),
  'arrival reminder': arrivalReminderMail({ ...referent, daysWaiting: 3 }),
  'arrival without a referent': arrivalWithoutReferentMail({
    ...referent,
    firstName: 'Lou',
    referentName: 'Nil Zéphyr',
    daysWaiting: 3,
  }),
  'address of somebody who arrives': alreadyArrivingMail({ followUpLink: link, siteName }),
  'address of a member': alreadyMemberMail({ loginLink: link, siteName }),
  'secondary address to confirm': secondaryEmailConfirmMail(confirm),
  'secondary address changed': secondaryEmailChangedMail({
    firstName: 'Ondine',
    maskedAddress: 'o…@e….org',
    accountLink: link,
    siteName,
  }),
  'primary address to confirm': primaryEmailConfirmMail(primary),
  'departure reminder': departureReminderMail({
    firstName: 'Ondine',
    end,
    daysLeft: 15,
    offers: [{ title: 'Designer, Eau claire', link }],
    extensionLink: link,
    siteUrl: 'https://secretariat.example',
    siteName,
  }),
  'departure receipt': departureReceiptMail({
    firstName: 'Ondine',
    end,
    closed: ['suspend-mailbox', 'leave-github'],
    isLast: false,
    extensionLink: link,
    siteName,
  }),
  'access restored': accessRestoredMail({ firstName: 'Ondine', loginLink: link, siteName }),
  welcome: welcomeMail({
    firstName: 'Ondine',
    address: 'ondine.mistral@ruche.example',
    hasMailbox: true,
    hasChat: true,
    hasGithub: true,
    referentName: 'Nil Zéphyr',
    loginLink: link,
    pageLink: link,
    siteName,
  }),
  'edit to review': editToReviewMail(toReview),
  'edit asked back': editAskedBackMail({
    firstName: 'Ondine',
    reviewerName: 'Lou Brise',
    title: toReview.title,
    text: 'Précise la mission.\n\nEt l’adresse.',
    editorLink: link,
    siteName,
  }),
  'edit live': editLiveMail(live),
  'request to a godparent': godparentRequestMail(request),
  'introduction to a newcomer': godparentIntroductionMail(introduction),
  'introduction to a godparent': godparentIntroductionMail({ ...introduction, reader: 'godparent' }),
  'godparent not found': godparentNotFoundMail({
    firstName: 'Lou',
    newcomerName: 'Ondine Mistral',
    reason: 'nobody-left',
    consoleLink: link,
    siteName,
  }),
};

mailChecks(mails, link);

const textOf = (mail: RenderedMail): string => mail.text.replaceAll('\u00a0', ' ');

describe('the mails', () => {
  it('say how long a login link is good and what to do with one that nobody asked for', () => {
    expect(textOf(loginLinkMail({ link, siteName }))).toMatch(/une heure.*qu’une fois[^]*Ignore ce message/);
  });

  it('tell the referent who arrives, her role and her mission', () => {
    const text = textOf(arrivalForReferentMail({ ...referent, role: 'Designer', start, end }));
    expect(text).toContain('Son rôle : Designer');
    expect(text).toContain('Sa mission : du 1er mars 2026 au 30 juin 2026');
    expect(text).not.toContain('Attention');
  });

  it('tell the referent of a mission without an end and of near names', () => {
    const nearMatches = ['Ondine Mistrale', 'Ondin Mistral'];
    const text = textOf(arrivalForReferentMail({ ...referent, role: 'Designer', start, nearMatches }));
    expect(text).toContain('Sa mission : à partir du 1er mars 2026');
    expect(text).toContain('(Ondine Mistrale, Ondin Mistral)');
  });

  it('count the days that a file has waited', () => {
    expect(textOf(arrivalReminderMail({ ...referent, daysWaiting: 1 }))).toContain('depuis 1 jour.');
    expect(arrivalReminderMail({ ...referent, daysWaiting: 3 }).subject).toContain('depuis 3 jours');
  });

  it('warn that a mailbox will be deleted, and only where there is one', () => {
    const text = textOf(primaryEmailConfirmMail(primary));
    expect(text).toMatch(/ondine\.mistral@ruche\.example sera supprimée 7 jours plus tard/);
    expect(text).toContain('Pendant ces 7 jours, tu peux tout annuler');
    expect(textOf(primaryEmailConfirmMail({ ...primary, mailbox: undefined }))).not.toContain('supprimée');
  });

  it('say who proposes what, and that the link is personal and good for seven days', () => {
    const text = textOf(editToReviewMail(toReview));
    expect(text).toContain('Ondine Mistral propose un changement');
    expect(text).toContain('Mission : « Boire. » → « Boire bien. »');
    expect(text).toMatch(/personnel et valable sept jours/);
    const both = textOf(editToReviewMail({ ...toReview, makerNames: ['Ondine Mistral', 'Nil Zéphyr'] }));
    expect(both).toContain('Ondine Mistral et Nil Zéphyr proposent');
    expect(textOf(editToReviewMail({ ...toReview, makerNames: [] }))).toContain('Quelqu’un propose');
    expect(editToReviewMail({ ...toReview, title: 'a'.repeat(100) }).subject).toHaveLength(70);
  });

  it('ask a godparent with who asks, where her page is, and until when', () => {
    const text = textOf(godparentRequestMail(request));
    expect(text).toContain('Ondine Mistral vient de rejoindre');
    expect(text).toContain('Ce que dit sa page : Designer, Design');
    expect(text).toContain('https://secretariat.example/communaute/ondine.mistral/');
    expect(text).toMatch(/deux jours ouvrés.*valable sept jours/);
    expect(textOf(godparentRequestMail({ ...request, role: '', domaine: '' }))).not.toContain('Ce que dit');
  });

  it('introduce both with a way to write to each other, by the chat where there is no community address', () => {
    expect(textOf(godparentIntroductionMail(introduction))).toContain('Pour lui écrire : nil.zephyr@ruche');
    const without = textOf(godparentIntroductionMail({ ...introduction, otherAddress: undefined }));
    expect(without).toContain('Écris à Nil Zéphyr sur la messagerie instantanée');
    expect(without).not.toContain('@');
  });

  it('say how long an approved edit took, in the unit that fits', () => {
    const after = (minutes: number) => textOf(editLiveMail({ ...live, minutes }));
    expect(after(1)).toContain('environ 1 minute après');
    expect(after(12)).toContain('environ 12 minutes après');
    expect(after(120)).toContain('environ 2 heures après');
    expect(after(4320)).toContain('environ 3 jours après');
  });
});
