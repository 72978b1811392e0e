import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { paperId } from '../../../shared/library/ids.ts';

/** A highlight on the third page of a made-up paper's former file, but for what is said of it. */
export const madeAnnotation = (part: Partial<KeyedAnnotation>): KeyedAnnotation => ({
  key: 'a-1',
  paper: paperId('2606.10001'),
  type: 'highlight',
  file: 'older',
  place: { surface: 'pdf', page: 2, pageLabel: '3', rects: [[72, 500, 300, 512]], nextPageRects: [] },
  quote: '',
  before: '',
  after: '',
  sort: '',
  colour: 'yellow',
  comment: '',
  labels: [],
  created: 1,
  at: 1,
  ...part,
});
