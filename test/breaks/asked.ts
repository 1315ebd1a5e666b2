/** What a line that answers begins with; the others are the platform's log. */
export const answerMark = 'answer: ';

/** What a parent asks of the platform that it kills. */
export type Asked =
  | { readonly do: 'clock'; readonly now: string }
  | { readonly do: 'arrive'; readonly form: object }
  | { readonly do: 'approve'; readonly branch: string }
  | {
      readonly do: 'edit';
      readonly member: string;
      readonly slug: string;
      readonly path: string;
      readonly raw: string;
    }
  | { readonly do: 'job'; readonly name: string }
  | { readonly do: 'verify' };
