/** What a calendar shows of an event beside its name, day and place. */
export interface DescribedEvent {
  readonly body: string;
  readonly organiser: string | undefined;
  /** The video conference. */
  readonly link?: string | undefined;
  /** The page of the event. */
  readonly address: string;
}

/** The text of an event in a calendar, in paragraphs. */
export const eventDescription = ({ body, organiser, link, address }: DescribedEvent): string =>
  [
    body.trim(),
    ...(link === undefined ? [] : [`Visioconférence\u00A0: ${link}`]),
    ...(organiser === undefined ? [] : [`Organisé par ${organiser}`]),
    address,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
