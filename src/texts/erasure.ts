import type { ErasureRefusal } from '../domain/erasure-refusal.ts';

/** Why nothing was erased. */
export const erasureRefusalText: Record<ErasureRefusal, string> = {
  unknown: 'Rien de privé n’est gardé sous cet identifiant.',
  'in-community':
    'Cette personne a une mission en cours ou à venir\u00A0: ses données servent encore. Sa fiche doit d’abord dire que sa mission est finie.',
  arriving:
    'Son arrivée attend encore d’être relue, ou d’être en ligne\u00A0: ferme d’abord sa proposition, ou retire sa fiche.',
  busy: 'Un effacement de cette personne est déjà en cours. Recommence dans cinq minutes.',
  mailbox:
    'Sa boîte aux lettres existe encore\u00A0: elle est supprimée 30 jours après la fin de la mission, et ses données peuvent être effacées alors.',
};
