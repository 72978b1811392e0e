import { rhythms } from '../digest/content.ts';
import { z } from '../schema.ts';

const words = z.string().max(300);

/** Where mail goes, and through whom. The password is kept apart. */
export const mailAccountSchema = z.object({
  host: words,
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: words,
  from: words,
  to: words,
});
export type MailAccount = Readonly<z.infer<typeof mailAccountSchema>>;

/** When a digest is made and how it comes. */
export const digestChoicesSchema = z.object({
  on: z.boolean(),
  rhythm: z.enum(rhythms),
  /** Of the weekly digest: 1 is Monday. */
  weekday: z.number().int().min(1).max(7),
  /** `HH:MM` in the machine's own time zone. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  notification: z.boolean(),
  file: z.boolean(),
  mail: z.boolean(),
  account: mailAccountSchema,
});
export type DigestChoices = Readonly<z.infer<typeof digestChoicesSchema>>;

export const firstDigestChoices: DigestChoices = {
  on: false,
  rhythm: 'weekdays',
  weekday: 1,
  time: '08:00',
  notification: true,
  file: false,
  mail: false,
  account: { host: '', port: 465, security: 'tls', user: '', from: '', to: '' },
};

export type PasswordKept = 'keyring' | 'this-run' | 'none';

/** How the last mail fared. */
export type MailFate =
  | { readonly state: 'sent'; readonly at: number }
  | { readonly state: 'failed'; readonly why: MailProblem }
  | { readonly state: 'unknown' };

export const mailProblems = [
  'refused',
  'unreachable',
  'certificate',
  'rejected',
  'plain',
  'incomplete',
] as const;
export type MailProblem = (typeof mailProblems)[number];

export interface DigestState {
  readonly choices: DigestChoices;
  readonly password: PasswordKept;
  readonly lastMail: MailFate | null;
  readonly hasFile: boolean;
}

/** What became of a test. */
export type MailTest =
  | { readonly sent: true; readonly to: string }
  | { readonly sent: false; readonly why: MailProblem; readonly detail: string };
