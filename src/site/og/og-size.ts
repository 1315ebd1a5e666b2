/** The size of pictures that other sites show with a link, in pixels: the one that Open Graph's readers ask for. */
export const ogSize = { width: 1200, height: 630 } as const;
