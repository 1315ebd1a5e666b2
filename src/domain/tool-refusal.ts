/** Why something about an access to a tool is refused. */
export type ToolRefusal =
  /** The policy refuses. */
  | 'not-allowed'
  /** Nobody decides on what she asked for. */
  | 'own-request'
  /** There is no such tool in the catalogue, or none any more. */
  | 'unknown-tool'
  /** There is no such request, or it is somebody else's. */
  | 'unknown-request'
  /** A request of that tool waits, or an access is open. */
  | 'already-open'
  /** The questions are others than those that were answered. */
  | 'questions-changed'
  /** Somebody decided, or it has ended. */
  | 'not-waiting'
  /** There is no open access. */
  | 'not-granted'
  /** The mission of whoever asked has ended. */
  | 'mission-over';

/** How something about an access to a tool ended. */
export type ToolOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: ToolRefusal };

/** A refusal as an outcome. */
export const refusedTool = (refusal: ToolRefusal) => ({ kind: 'refused', refusal }) as const;
