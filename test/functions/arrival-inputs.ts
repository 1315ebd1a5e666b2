import { arrivalFormSchema, type ArrivalField } from '../../src/schema/arrival-form.ts';
import { askedAtArrival } from '../../src/schema/author.ts';
import { noteOf } from '../../src/schema/field.ts';

/** What every field is given. */
export const inputs = {
  nothing: '',
  spaces: '   ',
  null: null,
  'a number': 42,
  'a negative number': -1,
  yes: true,
  'a list': ['x'],
  'a list of lists': [[]],
  'an object': { x: 1 },
  '10,000 characters': 'a'.repeat(10_000),
  HTML: '<b onclick="alert(1)">x</b>',
  'a script': '"><script>alert(1)</script>',
  'a colon': 'a: b',
  dashes: '---',
  'the end of a front matter': '--- x: y ---',
  'a comment': '# a',
  'an anchor': '&a *a',
  'a tag': '!!js/function "function () {}"',
  'a flow map': '{a: b, c: [d]}',
  quotes: `"a" 'b' \`c\``,
  backslashes: '\\n \\u0041',
  'a percent': '%a',
  'a YAML no': 'no',
  'a YAML day': '2022-02-28',
  'a day that is none': '2022-02-31',
  'a line break': 'a\nb',
  'a front matter': 'a\n---\nrole: admin\n---\nb',
  'a header': 'a\r\nBcc: x@exemple.fr',
  'a line separator': 'a\u2028b',
  'right to left': '\u202Ecba',
  'an isolate': '\u2067a\u2069',
  'a zero width': 'a\u200Bb',
  'a soft hyphen': 'a\u00ADb',
  'a NUL': 'a\0b',
  'half a character': 'a\uD800',
  'a broken character': 'a\uFFFD',
  'an emoji': '🦊',
  'emoji of several signs': '👩🏽‍💻 ❤️',
  'Arabic letters': 'سماء',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
  'a path': '../../etc/passwd',
} as const;
export type Kind = keyof typeof inputs;

/** Where nothing need be said: no value is kept. */
export const leftOut: readonly Kind[] = ['nothing', 'spaces', 'null'];

/** What a line of free text may hold: any sign that people see. */
const signs: readonly Kind[] = [
  'HTML',
  'a script',
  'a colon',
  'dashes',
  'the end of a front matter',
  'a comment',
  'an anchor',
  'a tag',
  'a flow map',
  'quotes',
  'backslashes',
  'a percent',
  'a YAML no',
  'a YAML day',
  'a day that is none',
  'an emoji',
  'emoji of several signs',
  'Arabic letters',
  'a prototype',
  'a constructor',
  'a path',
];

/** Of the fields that members' files declare, a text takes any sign; what has a form or a list takes none of these. */
const ofAuthors = Object.fromEntries(
  askedAtArrival.map((name) => {
    const { vocabulary, address, pattern } = noteOf(arrivalFormSchema.shape[name]) ?? {};
    return [name, (vocabulary ?? address ?? pattern) ? [] : signs];
  }),
) as Record<(typeof askedAtArrival)[number], readonly Kind[]>;

/**
 * What each field takes of these, and why; it refuses everything else with a message of its own, and nothing is written.
 * A name stands in titles and subjects: letters, spaces, apostrophes and hyphens alone.
 */
export const takes: Record<ArrivalField, readonly Kind[]> = {
  firstName: ['a YAML no', 'a constructor'],
  lastName: ['a YAML no', 'a constructor'],
  email: [],
  role: signs,
  domaine: [],
  memberType: [],
  status: [],
  employer: signs,
  // Days of the past are days; the end must not be before the start.
  start: ['a YAML day'],
  end: [],
  endReason: signs,
  referent: [],
  startup: [],
  incubator: [],
  // The only text of several lines.
  bio: [...signs, 'a line break', 'a front matter', 'a header'],
  ...ofAuthors,
  // Whatever GitHub's rule for user names takes.
  github: ['a YAML no', 'a YAML day', 'a day that is none', 'a constructor'],
  badge: signs,
  gender: [],
  workplaceInseeCode: [],
  legalStatus: [],
  daysPerWeek: [],
  dailyRate: ['a number'],
  wantsGodparent: ['yes'],
};
