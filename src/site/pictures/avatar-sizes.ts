/** Sides of members' pictures in CSS pixels, on a card and on the member's own page. */
export const avatarSides = { card: 56, page: 128 } as const;
export type AvatarUse = keyof typeof avatarSides;
export const avatarUses = Object.keys(avatarSides) as AvatarUse[];

/** Pixels of a picture's side: twice as many as CSS pixels, for fine screens. */
export const avatarPixels = (use: AvatarUse): number => avatarSides[use] * 2;
