/** Members shown at once; the visitor asks for more. */
export const pageSize = 48;
