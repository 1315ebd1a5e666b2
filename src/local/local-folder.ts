import { join } from 'node:path';
import type { Settings } from '../adapters/env.ts';
import { fingerprint } from '../domain/signed-link.ts';

/** Where the platform keeps what belongs to one content folder, so that two contents never mix. */
export const localFolder = ({ localDir, contentDir }: Pick<Settings, 'localDir' | 'contentDir'>): string =>
  join(localDir, fingerprint(contentDir).slice(0, 8));
