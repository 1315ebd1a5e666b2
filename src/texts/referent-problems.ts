/** What is expected of a referent's file, as the check says it. */
export const referentProblemTexts = {
  gone: 'un membre qui est encore dans la communauté',
  nobody: 'au moins un membre présent, ou un contact',
  twoTargets: 'une startup ou un incubateur, pas les deux',
} as const;
