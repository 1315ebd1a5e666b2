import { mediaAddress, mediaFolder } from '../domain/content-place.ts';
import type { EditRights } from '../domain/edit-rights.ts';
import { editedCollections, folderCollection } from './collections.ts';
import type { CmsConfig } from './decap-config.ts';
import { ownPage, ownStartups } from './own-collections.ts';

/** The configuration of Decap CMS for what somebody may edit; its lists are filled by `withOptions`. */
export const cmsConfig = (
  { page, startups, collections }: EditRights,
  { siteUrl }: { readonly siteUrl: string },
): CmsConfig => ({
  load_config_file: false,
  backend: { name: 'proxy', proxy_url: '/api/cms' },
  publish_mode: 'editorial_workflow',
  locale: 'fr',
  site_url: siteUrl,
  display_url: siteUrl,
  media_library: { name: 'none' },
  media_folder: mediaFolder,
  public_folder: mediaAddress,
  slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
  collections: [
    ...(page ? [ownPage(page)] : []),
    ...(startups.entries.length > 0 ? [ownStartups(startups.entries, startups.mayApprove)] : []),
    ...editedCollections.flatMap((name) => {
      const right = collections.find((held) => held.name === name);
      return right ? [folderCollection(name, right.mayApprove)] : [];
    }),
  ],
});
