import MiniSearch from 'minisearch';
import type { Directory, DirectoryMember } from './compact-index.ts';
import type { DirectoryQuery } from './filter.ts';

/** Accents and case do not count: "Éloïse" is found by "eloise". */
const fold = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const fuzzyLength = 5;

/** A search over the directory; gives the members that a query asks for, in the directory's order without a text. */
export function directorySearch({
  members,
  startups,
}: Directory): (query: DirectoryQuery) => DirectoryMember[] {
  const startupById = new Map(startups.map((startup) => [startup.id, startup]));
  const index = new MiniSearch({
    fields: ['fullname', 'role', 'startups'],
    processTerm: fold,
    extractField: (document: { place: number }, field) => {
      const member = members[document.place];
      if (field === 'place') return String(document.place);
      if (!member) return '';
      if (field === 'startups')
        return member.startups.map((id) => startupById.get(id)?.title ?? id).join(' ');
      return field === 'role' ? member.role : member.fullname;
    },
    idField: 'place',
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      fuzzy: (term) => (term.length >= fuzzyLength ? 0.2 : false),
      boost: { fullname: 3 },
    },
  });
  index.addAll(members.map((_, place) => ({ place })));

  const matches = (member: DirectoryMember, query: DirectoryQuery): boolean =>
    (query.domaine === '' || member.domaine === query.domaine) &&
    (query.statut === '' || member.status === query.statut) &&
    (query.activite === '' || member.activity === query.activite) &&
    (query.startup === '' || member.startups.includes(query.startup)) &&
    (query.incubateur === '' ||
      member.startups.some((id) => startupById.get(id)?.incubators.includes(query.incubateur)));

  return (query) => {
    const found =
      query.q.trim() === '' ? members : index.search(query.q).flatMap(({ id }) => members[Number(id)] ?? []);
    return found.filter((member) => matches(member, query));
  };
}
