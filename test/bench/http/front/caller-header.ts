/** Where the load says who calls; only the bench's own front asks it. */
export const benchCallerHeader = 'x-bench-caller';
