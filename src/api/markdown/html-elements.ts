const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Elements that kramdown reads within a paragraph. */
export const SPAN_ELEMENTS = words(`
  a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt
  rtc ruby samp select small span strong sub sup tt u var`);

/** Elements that kramdown refuses within a paragraph: their tags become text there. */
export const BLOCK_ELEMENTS = words(`
  address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section
  summary table tbody td th thead tfoot tr ul`);

/** Elements that never hold anything. */
export const VOID_ELEMENTS = words(`
  area base br col command embed hr img input keygen link meta param source track wbr`);

/** Elements within which kramdown reads Markdown when they stand in a paragraph; the others' content is raw. */
export const MARKDOWN_ELEMENTS = words(`
  address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header
  hgroup iframe li main map menu nav noscript object section summary td a abbr acronym b bdo big button cite
  caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small
  span strong sub sup th tt`);

const RAW_ELEMENTS = words('script style math option textarea pre code kbd samp var');

const KNOWN = new Set([
  ...SPAN_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...VOID_ELEMENTS,
  ...MARKDOWN_ELEMENTS,
  ...RAW_ELEMENTS,
]);

/** Tells whether a name is one of HTML's own. */
export const isKnown = (name: string): boolean => KNOWN.has(name.toLowerCase());

/** Gives an element's name as kramdown compares it: HTML's own names in lower case, others as written. */
export const elementName = (name: string): string => (isKnown(name) ? name.toLowerCase() : name);
