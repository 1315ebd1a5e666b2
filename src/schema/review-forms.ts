import { z } from 'zod';
import { noted } from './field.ts';
import { oneLine } from './one-line.ts';
import { optional, typedText } from './typed.ts';

const unknown = 'Cette proposition n’est pas connue.';

/** Which proposal, by its number; its branch, where it is known, tells of one that is no longer open too. */
export const reviewTarget = z.object({
  proposition: z.preprocess(
    (value) => (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : value),
    z.int({ error: unknown }).positive({ error: unknown }),
  ),
  branche: optional(oneLine(300)),
});

/** An approval, of the state that was shown. */
export const approvalForm = reviewTarget.extend({
  head: z.string({ error: 'Rouvre la page de la relecture.' }).min(1).max(200),
});

/** What is to be changed before an approval. */
export const askChangeForm = approvalForm.extend({
  text: noted(
    typedText(2000, 'Raccourcis ta demande\u00A0: 2\u00A0000 caractères au plus.').min(1, {
      error: 'Écris ce qui est à retoucher.',
    }),
    'Ce qui est à retoucher',
    {
      expected: true,
      input: 'textarea',
      maximum: 2000,
      description: 'Les auteurs de la proposition le reçoivent par courriel.',
    },
  ),
});
