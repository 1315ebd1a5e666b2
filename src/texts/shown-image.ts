/** A link in the place of a picture of another site. */
export const shownImage = (alt: string): string =>
  alt === '' ? 'Voir l’image' : `Voir l’image\u00A0: ${alt}`;
