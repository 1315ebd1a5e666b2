import type { CmsConfig } from '../../cms/decap-config.ts';
import type { CmsOptions } from '../../cms/options.ts';
import { withOptions } from '../../cms/with-options.ts';
import type { Day } from '../../schema/day.ts';
import { firstQuestions, WarmAnswers } from './warm-up.ts';

/** What `GET /api/cms/config` answers; our own program on the same site wrote it. */
type Answer =
  | { readonly config: null }
  | { readonly config: CmsConfig; readonly options: CmsOptions; readonly today: Day };

/**
 * Opens the editor for whoever is logged in: the program and what she may edit come at the same time, and what the
 * editor will ask first is asked before it is there. Without a session, the login page; with nothing to edit, words.
 */
export async function openEditor(): Promise<void> {
  const program = import('./editor.ts');
  program.catch(() => undefined);
  try {
    const response = await fetch('/api/cms/config', { headers: { Accept: 'application/json' } });
    if (response.status === 401) {
      const here = encodeURIComponent(location.pathname + location.hash);
      location.replace(`/connexion/?retour=${here}`);
      return;
    }
    if (!response.ok) throw new Error(`/api/cms/config answered ${response.status}.`);
    const answer = (await response.json()) as Answer;
    if (answer.config === null) show('nothing');
    else await start(answer, program);
  } catch (fault) {
    console.warn(fault);
    show('failed');
  }
}

async function start(
  { config, options, today }: Extract<Answer, { options: CmsOptions }>,
  program: Promise<typeof import('./editor.ts')>,
): Promise<void> {
  openOnlyEntry(config);
  const warm = new WarmAnswers();
  warm.ask(config.backend.proxy_url, firstQuestions(config, location.hash));
  const { startEditor } = await program;
  startEditor({ config: withOptions(config, options), options, today, warm });
}

/** Who may edit one page only needs no list to find it. */
function openOnlyEntry({ collections }: CmsConfig): void {
  const [collection, ...others] = collections;
  if (!/^#?\/?$/.test(location.hash) || others.length > 0 || !collection || !('files' in collection)) return;
  const [file, ...more] = collection.files;
  if (file && more.length === 0)
    history.replaceState(
      null,
      '',
      `#/collections/${collection.name}/entries/${encodeURIComponent(file.name)}`,
    );
}

/** Shows one of the page's messages in the place of the others. */
function show(state: 'nothing' | 'failed'): void {
  for (const message of document.querySelectorAll<HTMLElement>('[data-state]'))
    message.hidden = message.dataset.state !== state;
}
