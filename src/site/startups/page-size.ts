/** Startups shown at once by the search. */
export const pageSize = 48;

/** Startups that the page lists whole; more have pages by letter. */
export const wholeListSize = 100;

/** Startups on one page of a letter. */
export const letterPageSize = 150;
