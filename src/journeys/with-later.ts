/** How a journey leaves work for after the answer. */
export interface WithLater {
  /** Has work carried on after the answer: nobody waits at a form while others are told. */
  readonly later: (work: Promise<void>) => void;
}
