/** What a step of the ledger, once done, still keeps from being done twice. */
export type LedgerGuard =
  /** Its moment is past: nobody asks for it again. */
  | { readonly kind: 'nothing' }
  /** It guards as long as the thing is there, or open. */
  | { readonly kind: 'arrival' | 'godparent-search' | 'tool-request'; readonly id: string }
  | { readonly kind: 'proposal'; readonly number: number }
  /** It guards as long as that is the published content. */
  | { readonly kind: 'content'; readonly head: string }
  /** It guards as long as the step fails since that moment. */
  | { readonly kind: 'failing-step' }
  /** Nobody knows: it stays. */
  | { readonly kind: 'unknown' };

const byId = {
  arrivee: 'arrival',
  bienvenue: 'arrival',
  marrainage: 'godparent-search',
  outil: 'tool-request',
} as const;
const momentary: ReadonlySet<string> = new Set([
  'agenda',
  'effacement',
  'offre',
  'phases',
  'reconstruction',
  'retouche',
]);
const ofProposals: ReadonlySet<string> = new Set(['relecture', 'signalement']);

/** What a key of the ledger guards, by how journeys write it, "arrivee/<id>/equipe". */
export function ledgerGuard(key: string): LedgerGuard {
  const [door = '', name = ''] = key.split('/');
  if (name === '') return { kind: 'unknown' };
  if (Object.hasOwn(byId, door)) return { kind: byId[door as keyof typeof byId], id: name };
  if (momentary.has(door)) return { kind: 'nothing' };
  if (ofProposals.has(door))
    return /^[1-9]\d*$/.test(name) ? { kind: 'proposal', number: Number(name) } : { kind: 'unknown' };
  if (door === 'publication') return { kind: 'content', head: name };
  return { kind: door === 'echec' ? 'failing-step' : 'unknown' };
}
