/** Lets the links to other pages turn them in place; a key that opens a link elsewhere is left to the browser. */
export function turnPages(nav: HTMLElement, toPage: (page: number) => void): void {
  nav.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-page]') : null;
    if (!link || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    toPage(Number(link.dataset.page));
  });
}
