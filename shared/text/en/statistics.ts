import { count } from './count.ts';

const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', ''] as const;

/** Texts of the statistics. */
export const statistics = {
  table: 'As a table',
  empty: 'Nothing to count yet. The first sync brings it.',
  nothingRead: 'Time counts while a paper is open and you are at it.',
  calendar: 'The archive by day',
  papersAWeek: 'Papers per week',
  upvotesAWeek: 'Upvotes per week',
  topics: 'Topics over months',
  organizations: 'Organizations',
  funnel: 'Your way through the papers',
  reading: 'Time read per day',
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
