import type { Tags } from 'yaml';

const isTimestamp = (tag: Tags[number]): boolean =>
  typeof tag !== 'string' && tag.tag === 'tag:yaml.org,2002:timestamp';
const isSexagesimal = (tag: Tags[number]): boolean =>
  typeof tag !== 'string' && 'format' in tag && tag.format === 'TIME';

/** Ruby's YAML 1.1, which the files were written for, except that days are texts. */
export const daysAsText = (tags: Tags): Tags => tags.filter((tag) => !isTimestamp(tag));

/** The same, and hours such as 10:30 are texts too. */
export const daysAndHoursAsText = (tags: Tags): Tags => daysAsText(tags).filter((tag) => !isSexagesimal(tag));
