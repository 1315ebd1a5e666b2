/** The default brand: no sign of the State. */
export const favicon = '/favicon.svg';
export const stateBlock = false;
