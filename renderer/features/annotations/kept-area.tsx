import { useMemo } from 'react';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { text } from '../../../shared/text/text.ts';
import { filesOf } from '../../queries/files.ts';
import { type Live, useLive } from '../../queries/live.ts';
import { AreaPicture, type AreaSource } from '../../reader/annotations/area-picture.tsx';
import { AreaWords } from '../../reader/annotations/area-words.tsx';
import type { FileRow } from '../../store/rows.ts';

// With the engine, which is loaded for the first picture only.
const drawing = () => import('../../reader/pdf/kept-areas.ts');

/** The picture of an area where its PDF is not open, out of the file that it was drawn on. */
export function KeptArea({ annotation }: { readonly annotation: KeyedAnnotation }) {
  const live = useLive(filesOf, annotation.paper);
  const row =
    live.state === 'ready' ? live.value.find(({ sha256 }) => sha256 === annotation.file) : undefined;
  const { sha256, bytes } = row ?? {};
  const source = useMemo(
    () => (sha256 === undefined || bytes === undefined ? null : sourceOf({ sha256, bytes })),
    [sha256, bytes, row?.fetchedAt],
  );
  if (source !== null) return <AreaPicture annotation={annotation} source={source} />;
  return <AreaWords annotation={annotation} why={whyAbsent(live)} />;
}

/** The picture of an annotation in a list; only areas have one. */
export const keptPicture = (annotation: KeyedAnnotation) =>
  annotation.type === 'area' ? <KeptArea annotation={annotation} /> : null;

function whyAbsent(live: Live<unknown>): string | null {
  if (live.state === 'failed') return text.failure[live.failure.kind].what;
  return live.state === 'ready' ? text.annotations.noPdf : null;
}

const sourceOf = ({ sha256, bytes }: Pick<FileRow, 'sha256' | 'bytes'>): AreaSource => ({
  file: sha256,
  cut: async (area) => (await drawing()).cutKeptArea(sha256, bytes, area),
  why: (thrown) =>
    drawing()
      .then(({ whyNotCut }) => whyNotCut(thrown, sha256))
      .catch(() => text.failure[toFailure(thrown).kind].what),
});
