import { useMemo } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import * as actions from '../../actions/annotations.ts';
import { typeComment } from '../../actions/comment-saver.ts';
import { copyAnnotationLink } from '../../actions/copy.ts';
import { annotationsOf, colourNames } from '../../queries/annotations.ts';
import { type Live, useLive, valueOr } from '../../queries/live.ts';
import type { AnnotationDesk } from '../../reader/annotations/desk.ts';
import type { AnnotationRow } from '../../store/rows.ts';

const noRows: readonly AnnotationRow[] = [];
const noNames = {};

type Doings = Omit<AnnotationDesk, 'annotations' | 'colours'>;

/** What can be done to annotations, kept as the reader's records. */
const doings: Omit<Doings, 'quote' | 'copyLink'> = {
  make: (made) => {
    const keyed = new Map(made.map((each) => [actions.newAnnotationKey(), each]));
    if (keyed.size > 0) void actions.makeAnnotations(keyed);
    return [...keyed.keys()];
  },
  recolour: (key, colour) => void actions.recolourAnnotation(key, colour),
  comment: typeComment,
  label: (key, labels) => void actions.labelAnnotation(key, labels),
  move: (key, extent) => void actions.changeExtent(key, extent),
  nameColour: (colour, name) => void actions.nameColour(colour, name),
  remove: (key) => void actions.deleteAnnotations([key]),
};

/** The desk of annotations that were read elsewhere. */
export function useDeskOf(annotations: readonly AnnotationRow[]): AnnotationDesk {
  const colours = valueOr(useLive(colourNames, ''), noNames);
  return useMemo(() => {
    const withPaper = (key: string, does: (paper: PaperId) => unknown): void => {
      const paper = annotations.find((each) => each.key === key)?.paper;
      if (paper !== undefined) void does(paper);
    };
    const quote = (key: string): void => withPaper(key, (paper) => actions.quoteInNote(paper, [key]));
    const copyLink = (key: string): void => withPaper(key, (paper) => copyAnnotationLink(paper, key));
    return { ...doings, quote, copyLink, annotations, colours };
  }, [annotations, colours]);
}

/** The annotations of a paper and what can be done to them, followed live. */
export function useDesk(paper: PaperId): {
  readonly desk: AnnotationDesk;
  readonly live: Live<readonly AnnotationRow[]>;
} {
  const live = useLive(annotationsOf, paper);
  return { desk: useDeskOf(valueOr(live, noRows)), live };
}
