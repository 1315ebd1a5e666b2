import { prepareBuild, type PreparedBuild, type SiteBuild } from './build-site.ts';
import { codeState } from './code-state.ts';

/** Builds sites, one after the other. */
export interface SiteBuilder {
  /** Does beforehand what the next build needs no content for; nothing where that is done. */
  prepare(build: Omit<SiteBuild, 'outDir'>): Promise<void>;
  /** Builds a site, out of what was prepared where that fits. */
  build(build: SiteBuild): Promise<void>;
  /** Ends what was prepared. */
  close(): Promise<void>;
}

interface Ready {
  /** The day and the folder that it is for. */
  readonly asked: string;
  readonly code: string;
  readonly build: PreparedBuild;
}

const askedOf = ({ contentDir, today }: Omit<SiteBuild, 'outDir'>): string => `${today} ${contentDir}`;

/**
 * A builder that keeps at most one prepared build. It fits as long as the day, the folder and the code are those that it
 * was prepared for; the other settings are the environment's, which no running process changes.
 */
export function siteBuilder(prepareOne: typeof prepareBuild = prepareBuild, code = codeState): SiteBuilder {
  let ready: Ready | undefined;

  async function close(): Promise<void> {
    const unneeded = ready;
    ready = undefined;
    await unneeded?.build.discard();
  }

  /** The prepared build, or a new one; what does not fit any more is ended first. */
  async function fitting(build: Omit<SiteBuild, 'outDir'>): Promise<Ready> {
    const asked = askedOf(build);
    const state = await code();
    if (ready?.asked === asked && ready.code === state) return ready;
    await close();
    return { asked, code: state, build: prepareOne(build) };
  }

  return {
    close,
    async prepare(build) {
      // The code is looked at when the build is made: that is thousands of files, and every proposal comes by here.
      if (ready?.asked !== askedOf(build)) ready = await fitting(build);
    },
    async build({ outDir, ...build }) {
      const taken = await fitting(build);
      ready = undefined;
      await taken.build.finish(outDir);
    },
  };
}
