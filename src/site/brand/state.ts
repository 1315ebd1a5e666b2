import '@gouvfr/dsfr/dist/component/logo/logo.main.min.css';
import stateFavicon from '@gouvfr/dsfr/dist/favicon/favicon.svg?url';

/** The State's brand, which only sites of the French State may carry. */
export const favicon = stateFavicon;
export const stateBlock = true;
