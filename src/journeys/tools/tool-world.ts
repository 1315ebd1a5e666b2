import type { Circumstances } from '../../domain/permissions.ts';
import type { CatalogueTool } from './catalogue.ts';

/** What the journeys of tools know beside a request. */
export interface ToolWorld {
  readonly catalogue: readonly CatalogueTool[];
  readonly circumstances: Circumstances;
}
