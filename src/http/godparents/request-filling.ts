import { memberPagePath } from '../../domain/page-address.ts';
import type { Circumstances } from '../../domain/permissions.ts';
import { passParameters, type MemberPass } from '../../journeys/member-pass.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import { godparentTexts } from '../../texts/godparents.ts';
import { shortMoment } from '../../texts/moments.ts';
import type { Filling } from '../fill-page.ts';

/** A newcomer's request to whoever reads the page, with the pass of her link where she came by one. */
export function requestFilling(
  { newcomer, until }: { readonly newcomer: string; readonly until: Date },
  { authors }: Pick<Circumstances, 'authors'>,
  pass?: MemberPass,
): Filling {
  const author = authors.find(({ id }) => id === newcomer)?.data;
  const { fullname } = nameInCommunity(newcomer, { authors });
  return {
    attributes: { hidden: null },
    facts: {
      objet: godparentTexts.wantsYou(fullname),
      arrivant: fullname,
      role: author?.role ?? '',
      domaine: author?.domaine ?? '',
      jusquau: shortMoment(until.toISOString()),
    },
    shown: { role: Boolean(author?.role), domaine: Boolean(author?.domaine) },
    links: { page: memberPagePath(newcomer) },
    values: {
      pour: newcomer,
      ...(pass && passParameters(pass)),
    },
  };
}
