import { count } from './count.ts';

const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', ''] as const;

/** Texts of the statistics. */
export const statistics = {
  table: 'As a table',
  tableOf: (title: string) => `${title}, as a table`,
  span: 'Which part of the archive',
  lastYear: 'Last 12 months',
  counting: 'The weeks are being counted.',
  noTopics: 'No topics are known yet.',
  noOrganizations: 'No organizations are known yet.',
  keptHeading: 'Kept',
  readOn: (date: string) => `Read on ${date}`,
  weekOf: (date: string) => `Week of ${date}`,
  monthOf: (month: string) =>
    new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  empty: 'Nothing to count yet. The first sync brings it.',
  nothingRead: 'Time counts while a paper is open and you are at it.',
  calendar: 'The archive by day',
  papersAWeek: 'Papers per week',
  upvotesAWeek: 'Upvotes per week',
  topics: 'Topics over months',
  organizations: 'Organizations',
  funnel: 'Your way through the papers',
  reading: 'Time and pages read per day',
  byAge: 'Upvotes against age',
  day: 'Day',
  week: 'Week of',
  month: 'Month',
  topic: 'Topic',
  organization: 'Organization',
  step: 'Step',
  paper: 'Paper',
  papers: 'Papers',
  upvotes: 'Upvotes',
  minutes: 'Minutes',
  pages: 'Pages',
  age: 'Days old',
  steps: {
    all: 'In the library',
    seen: 'Seen',
    kept: 'Kept',
    read: 'Read',
    annotated: 'With your own words',
  },
  weekday: (day: number) => weekdays[day] ?? '',
  readingOf: (date: string, minutes: number, pages: number) =>
    `${date}: ${count(minutes, 'minute')}, ${count(pages, 'page')}`,
};
