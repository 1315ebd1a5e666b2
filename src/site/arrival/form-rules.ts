import type { ArrivalContext } from '../../domain/arrival.ts';
import { toDay } from '../../schema/day.ts';
import { checkFields, type FieldCheck, type TypedValues } from './check-fields.ts';
import { unpackArrivalChoices, type Choice, type KnownMember } from './choices.ts';
import { previewer, type Preview } from './preview-of.ts';
import { choiceList, type ChoiceList } from './search-choices.ts';

/** The fields that are filled by choosing. */
export type Picker = 'referent' | 'startup' | 'incubator';

/** What the page says of the community: the day of its build, and the domain of the mailboxes. */
export interface PageFacts {
  readonly today: string;
  readonly communityDomain: string;
}

/** The schema and the rules, at work in the browser; a file of its own, loaded when the form is being filled. */
export interface FormRules {
  /** Learns who is there from the page's index, and gives its lists; before, nobody is unknown and no id is taken. */
  readonly learn: (index: unknown) => Readonly<Record<Picker, ChoiceList>>;
  readonly check: (values: TypedValues) => FieldCheck;
  readonly preview: (values: TypedValues) => Preview | undefined;
}

/** The rules for a page. */
export function formRules(facts: PageFacts): FormRules {
  const today = toDay(facts.today);
  // The list that administrators keep is not public: the page knows only the domains of the rules.
  const rules = { communityDomain: facts.communityDomain, moreDomains: [] };
  const previewAmong = (members: readonly KnownMember[]) => previewer({ today, rules, members });
  const anybody = (): boolean => true;
  let context: ArrivalContext = {
    today,
    isActiveMember: anybody,
    isStartup: anybody,
    isIncubator: anybody,
  };
  let preview = previewAmong([]);

  return {
    check: (values) => checkFields(values, context),
    preview: (values) => preview(values),
    learn(index) {
      const { active, others, startups, incubators } = unpackArrivalChoices(index);
      const lists = {
        referent: choiceList(active.map(choiceOf)),
        startup: choiceList(startups),
        incubator: choiceList(incubators),
      };
      context = {
        today,
        isActiveMember: lists.referent.has,
        isStartup: lists.startup.has,
        isIncubator: lists.incubator.has,
      };
      preview = previewAmong([...active, ...others]);
      return lists;
    },
  };
}

const choiceOf = ({ id, fullname }: KnownMember): Choice => ({ id, label: fullname });
