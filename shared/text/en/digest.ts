import type { DigestContent } from '../../digest/content.ts';
import { count } from './count.ts';
import { longDate, mediumDate } from './dates.ts';

/** Texts of the digest, its settings and its mail. */
export const digest = {
  heading: 'Digest',
  title: ({ from, to }: Pick<DigestContent, 'from' | 'to'>) =>
    from === to ? longDate(from) : `${mediumDate(from)} to ${mediumDate(to)}`,
  subject: (content: DigestContent) =>
    `Daily Papers: ${digest.title(content)} (${count(content.papers, 'paper')})`,
  top: 'Most upvoted',
  forYou: 'For you',
  because: (words: readonly string[]) => `Because of ${words.slice(0, 4).join(', ')}`,
  reading: (waiting: number) => `On your reading list (${waiting})`,
  notification: (papers: number) => `${count(papers, 'paper')}, the most upvoted first. Click to read.`,
  upvotes: (upvotes: number) => count(upvotes, 'upvote'),
  made: 'Made by Offprint on your own machine.',
  none: 'There is no whole edition yet.',
  noneExplained: 'A digest tells of an edition whose day is over.',
  spans: { weekdays: 'Newest edition', weekly: 'Last seven days' },
  print: 'Print',
  settings: 'Settings',
  test: (subject: string) => `Test: ${subject}`,
};

export const digestSettings = {
  on: 'Make a digest',
  onExplained:
    'The best of an edition once its day is over, while Offprint runs. What was missed while the machine slept is made up for once.',
  show: 'Show it now',
  rhythm: 'How often',
  rhythms: { weekdays: 'On weekdays', weekly: 'Once a week' },
  weekday: 'Day of the week',
  weekdays: {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  },
  time: 'Time',
  notification: 'As a notification',
  file: 'As a file',
  fileExplained: 'An HTML file that prints well, in the folder "digests" of the library.',
  openFile: 'Open the newest',
  mail: 'By e-mail',
  mailExplained: 'Through your own account, straight from this machine.',
  host: 'Mail server (SMTP)',
  port: 'Port',
  security: 'Encryption',
  securities: { tls: 'TLS', starttls: 'STARTTLS', none: 'None (this machine only)' },
  user: 'User name',
  password: 'Password',
  passwordKept: {
    keyring: 'Kept encrypted by the keyring of your system.',
    'this-run': 'This system has no keyring, so it is forgotten when Offprint ends.',
    none: 'Not given yet.',
  },
  from: 'From',
  to: 'To',
  sendTest: 'Send a test',
  testing: 'Sending…',
  tested: (to: string) => `A test was sent to ${to}.`,
  last: {
    sent: (when: string) => `The last mail was sent ${when}.`,
    failed: (why: string) => `The last mail could not be sent: ${why}`,
    unknown: 'Offprint ended while the last mail was on its way. It is not sent again, lest it comes twice.',
  },
  problems: {
    refused: 'The mail server refused the user name or the password.',
    unreachable: 'The mail server cannot be reached.',
    certificate: "The mail server's certificate is not trusted.",
    rejected: 'The mail server rejected the mail.',
    plain: 'Without encryption only a mail server on this machine is spoken to.',
    incomplete: 'Server, From and To are needed.',
  },
};
