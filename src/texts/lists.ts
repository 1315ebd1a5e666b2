import { communityList } from '../domain/startup-list.ts';

/** What a list is, from its name. */
export const listTitle = (name: string): string =>
  name === communityList ? 'Toute la communauté' : `Liste ${name.replace(/^set-/, '')}`;

/** Where a member stands on a list. */
export function listStateText({
  isOn,
  isLeft,
  isWanted,
}: {
  readonly isOn: boolean;
  readonly isLeft: boolean;
  readonly isWanted: boolean;
}): string {
  if (isOn && isLeft) return 'Tu as demandé à la quitter, et tu y es encore\u00A0: recommence.';
  if (isOn) return isWanted ? 'Tu y es.' : 'Tu y es encore, d’une mission passée.';
  return isLeft
    ? 'Tu l’as quittée.'
    : 'Tu n’y es pas encore\u00A0: tu y seras dans l’heure, si tu n’y renonces pas.';
}
