/** Formats of pictures that the content takes. */
export const pictureFormats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Makes pictures that people bring fit to be published. */
export interface Pictures {
  /**
   * The picture made anew in a format: upright, without what cameras and programs add to it (place, names), no side
   * longer than 2,000 pixels. Undefined for anything that is no picture of one of the formats, whatever it is called.
   */
  prepare(bytes: Uint8Array, format: PictureFormat): Promise<Uint8Array | undefined>;
}
