import type { FormRules } from './form-rules.ts';
import { once } from './once.ts';
import type { LoadLists } from './pickers.ts';

const indexAddress = '/arrivee/choix.json';

/** What helps to fill the form, and comes after the page. */
export interface Help {
  /** The rules, once they are there. */
  readonly rules: () => FormRules | undefined;
  readonly lists: LoadLists;
}

/** Loads the rules, then the community's index, when first asked; tells when either is there. */
export function help({ dataset }: HTMLFormElement, onLoaded: () => void): Help {
  let loaded: FormRules | undefined;
  const rules = once(async () => {
    // First, and by itself: a bundle may run the schemas before the other modules of a chunk.
    await import('./without-eval.ts');
    const { formRules } = await import('./form-rules.ts');
    const { today = '', communityDomain = '' } = dataset;
    loaded = formRules({ today, communityDomain });
    onLoaded();
    return loaded;
  });
  const lists = once(async () => {
    const [response, { learn }] = await Promise.all([fetch(indexAddress), rules()]);
    if (!response.ok) throw new Error(`The form's index answered ${response.status}.`);
    const known = learn(await response.json());
    onLoaded();
    return known;
  });
  return { rules: () => loaded, lists };
}
