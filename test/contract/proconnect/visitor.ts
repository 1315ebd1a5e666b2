import { load } from 'cheerio';

/** A person's browser on the provider's pages. */
export interface Visitor {
  /** Follows an address through the provider, agreeing or giving up, until it leads to the site; that address. */
  follow(address: string, choice?: 'accord' | 'refus'): Promise<URL>;
  /** How many pages the provider has shown. */
  readonly pages: () => number;
}

interface Cookie {
  readonly value: string;
  readonly path: string;
}

const mostSteps = 20;

/** A browser without a script that sends forms and keeps cookies, as far as a provider needs. */
export function visitor(siteUrl: string): Visitor {
  const jar = new Map<string, Cookie>();
  let pages = 0;

  async function call(address: URL, form?: URLSearchParams): Promise<Response> {
    const cookie = [...jar]
      .filter(([, { path }]) => address.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const send = form ? { method: 'POST', body: form } : {};
    const response = await fetch(address, { ...send, headers: { cookie }, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      const path = /; path=([^;]+)/i.exec(text)?.[1] ?? '/';
      if (value === '') jar.delete(name);
      else jar.set(name, { value, path });
    }
    return response;
  }

  /** The form of a page that a person sends: her choice's, or the only one. */
  function formOf(html: string, choice: string): { action: string; fields: URLSearchParams } {
    pages += 1;
    const $ = load(html);
    const chosen = $(`form[action$="/${choice}"]`);
    const form = chosen.length > 0 ? chosen : $('form').first();
    const fields = new URLSearchParams();
    form.find('input').each((_, input) => {
      fields.set($(input).attr('name') ?? '', $(input).attr('value') ?? '');
    });
    if ($('button[name="logout"]').length > 0) fields.set('logout', 'yes');
    return { action: form.attr('action') ?? '', fields };
  }

  return {
    pages: () => pages,
    async follow(address, choice = 'accord') {
      let current = new URL(address);
      let response = await call(current);
      for (let step = 0; step < mostSteps; step += 1) {
        const location = response.headers.get('location');
        if (location !== null) {
          current = new URL(location, current);
          if (current.href.startsWith(siteUrl)) return current;
          response = await call(current);
        } else {
          const html = await response.text();
          if (!response.ok) throw new Error(`The provider answered ${String(response.status)}: ${html}`);
          const { action, fields } = formOf(html, choice);
          current = new URL(action, current);
          response = await call(current, fields);
        }
      }
      throw new Error('The provider leads nowhere.');
    },
  };
}
