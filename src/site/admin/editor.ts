import { fr } from 'decap-cms-locales';
import { DecapCmsWidgetBoolean } from 'decap-cms-widget-boolean';
import { DecapCmsWidgetDatetime } from 'decap-cms-widget-datetime';
import { DecapCmsWidgetNumber } from 'decap-cms-widget-number';
import { DecapCmsWidgetObject } from 'decap-cms-widget-object';
import { DecapCmsWidgetString } from 'decap-cms-widget-string';
import type { CmsConfig } from '../../cms/decap-config.ts';
import { decapPhrases } from '../../texts/cms-editor.ts';
import adminStyle from './admin.css?inline';
import { careful } from './careful.ts';
import { ChoiceControl } from './choice-control.ts';
import type { Control } from './control-props.ts';
import { decapCore } from './decap-core.ts';
import { entryFormat } from './entry-format.ts';
import { gatewayClass } from './gateway.ts';
import { readBackupsLate } from './late-backups.ts';
import { lazyPreview, type SitePreview } from './preview/lazy-preview.ts';
import { ProseControl } from './prose-control.ts';
import { shownFlag, shownText } from './shown-values.ts';
import { ListControl } from './list-control.ts';
import { merged } from './merged.ts';
import { Traffic } from './traffic.ts';
import type { WarmAnswers } from './warm-up.ts';

/** What the editor is made of. */
export interface EditorOptions extends SitePreview {
  /** With its lists filled. */
  readonly config: CmsConfig;
  readonly warm: WarmAnswers;
}

/** Puts Decap CMS in the place of the page, with the page's own styles in its previews. */
export function startEditor({ config, warm, ...context }: EditorOptions): void {
  registerWidgets();
  const traffic = new Traffic();
  readBackupsLate(traffic);
  decapCore.registerBackend('proxy', gatewayClass({ siteUrl: config.site_url, warm, traffic }));
  decapCore.registerCustomFormat('entry', 'md', entryFormat);
  decapCore.registerLocale('fr', merged(fr, decapPhrases));
  decapCore.registerMediaLibrary(noLibrary);
  const preview = lazyPreview(context);
  for (const name of config.collections.flatMap(templateNames))
    decapCore.registerPreviewTemplate(name, preview);
  for (const href of takePage()) decapCore.registerPreviewStyle(href);
  decapCore.init({ config });
}

/** Decap's widgets, made careful; the choices and the texts are our own. */
function registerWidgets(): void {
  const controls: Readonly<Record<string, Control>> = {
    string: careful(DecapCmsWidgetString.controlComponent, shownText),
    text: careful(ProseControl),
    markdown: careful(ProseControl),
    datetime: careful(DecapCmsWidgetDatetime.controlComponent, shownText),
    boolean: careful(DecapCmsWidgetBoolean.controlComponent, shownFlag),
    select: ChoiceControl,
    list: ListControl,
    object: DecapCmsWidgetObject.controlComponent,
    number: DecapCmsWidgetNumber.controlComponent,
  };
  for (const [name, control] of Object.entries(controls)) decapCore.registerWidget(name, control);
}

/** Nothing to browse; a text's own button brings its pictures. */
const noLibrary = {
  name: 'none',
  init: () => ({ show: () => undefined, hide: () => undefined, enableStandalone: () => false }),
};

/** Decap looks for the preview of a named file under the file's name. */
const templateNames = (collection: CmsConfig['collections'][number]): string[] =>
  'files' in collection ? collection.files.map(({ name }) => name) : [collection.name];

/** Takes the site's page away, styles included; gives the addresses of the styles. */
function takePage(): string[] {
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  for (const style of styles) style.disabled = true;
  const own = document.createElement('style');
  own.textContent = adminStyle;
  document.head.append(own);
  document.body.replaceChildren();
  return styles.map(({ href }) => href);
}
