/**
 * Puts parameters into the page's address: as a step of the browser's history, or in the place of the last one. An
 * address that the page has already is no step.
 */
export function putInAddress(parameters: string, isStep: boolean): void {
  const address = location.pathname + parameters;
  if (address === location.pathname + location.search) return;
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
