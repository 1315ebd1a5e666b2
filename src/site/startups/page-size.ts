/** Startups shown at once by the search. */
export const pageSize = 48;

/** Startups on one page of a letter. */
export const letterPageSize = 150;
