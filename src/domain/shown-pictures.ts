/** A copy of a picture of another site, as pages show it. */
export interface ShownPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The copies by the addresses of what they were made from; an address without one is shown as a link. */
export type ShownPictures = ReadonlyMap<string, ShownPicture>;

export const noPictures: ShownPictures = new Map();
