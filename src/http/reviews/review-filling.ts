import { passParameters } from '../../journeys/member-pass.ts';
import type { ChangedFile, ReadableChange } from '../../journeys/reviews/changed-files.ts';
import type { WaitingReview } from '../../journeys/reviews/list-reviews.ts';
import type { Review } from '../../journeys/reviews/read-review.ts';
import { reviewAddress } from '../../journeys/reviews/review-link.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { shortMoment } from '../../texts/moments.ts';
import { fileText, proposedBy, reviewRefusalText, reviewTexts } from '../../texts/reviews.ts';
import type { Filling } from '../fill-page.ts';
import type { MemberDoor } from '../member-door.ts';

type LineChange = NonNullable<ReadableChange['lines']>[number];

/** A proposal in the list of those that wait. */
export const waitingFilling = (
  { proposal, makers }: WaitingReview,
  { circumstances }: LoggedIn,
): Filling => ({
  facts: {
    objet: proposal.title,
    origine: proposedBy(
      makers.map((id) => nameInCommunity(id, circumstances).fullname),
      proposal.updatedAt,
    ),
  },
  links: { relire: reviewAddress('/compte/relectures/', proposal) },
});

/** A proposal with its differences, its notes, and two forms; `text` is what was typed before. */
export function reviewFilling(review: Review, { pass }: MemberDoor, text?: string): Filling {
  const { proposal, isDraft, makers, files, notes } = review;
  return {
    attributes: { hidden: null },
    facts: {
      titre: proposal.title,
      auteurs: proposedBy(makers, proposal.updatedAt),
      brouillon: reviewRefusalText.draft,
    },
    shown: { brouillon: isDraft, approuver: !isDraft, lien: pass !== undefined, notes: notes.length > 0 },
    values: {
      proposition: String(proposal.number),
      branche: proposal.branch,
      head: proposal.head,
      ...(pass && passParameters(pass)),
      text,
    },
    lists: {
      fichier: files.map(fileFilling),
      note: notes.map(({ authorName, at, resolved, text: said }) => ({
        facts: { 'note-auteur': authorName, 'note-quand': shortMoment(at), 'note-texte': said },
        shown: { 'note-faite': resolved },
      })),
    },
  };
}

function fileFilling(file: ChangedFile): Filling {
  const isNew = (file.kind === 'fields' || file.kind === 'text') && file.isNew;
  const remark = { image: reviewTexts.isImage, gone: reviewTexts.isGone, fields: '', text: '' }[file.kind];
  return {
    facts: { fichier: fileText(file), remarque: isNew ? reviewTexts.isNew : remark },
    shown: {
      remarque: isNew || remark !== '',
      champs: file.kind === 'fields',
      texte: file.kind === 'text',
    },
    lists: {
      champ: file.kind === 'fields' ? file.changes.map(changeFilling) : [],
      ligne: file.kind === 'text' ? file.lines.map(lineFilling) : [],
    },
  };
}

const changeFilling = ({ label, before, after, lines }: ReadableChange): Filling => ({
  facts: {
    champ: label,
    avant: before === '' ? reviewTexts.nothing : before,
    apres: after === '' ? reviewTexts.nothing : after,
  },
  shown: { valeurs: lines === undefined, lignes: lines !== undefined },
  lists: { ligne: (lines ?? []).map(lineFilling) },
});

const lineFilling = ({ kind, line }: LineChange): Filling => ({
  facts: { ligne: line },
  shown: { retiree: kind === 'removed', ajoutee: kind === 'added', gardee: kind === 'same' },
});
