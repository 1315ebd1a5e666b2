import type { Services } from '../../services.ts';
import type { WithLater } from '../with-later.ts';

/** What journeys of the editor may use. */
export interface EditorServices extends Services, WithLater {}
