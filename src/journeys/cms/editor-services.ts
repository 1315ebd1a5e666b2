import type { Services } from '../../services.ts';

/** What journeys of the editor may use. */
export interface EditorServices extends Services {
  /** Has work carried on after the answer: nobody waits in the editor while her team is told. */
  readonly later: (work: Promise<void>) => void;
}
