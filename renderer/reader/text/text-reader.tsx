import '../page-theme.css';
import './text.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { type PageText, plainText } from '../../../shared/library/page-text.ts';
import { text } from '../../../shared/text/text.ts';
import { useCommands } from '../../app/commands.ts';
import { AloudTools } from '../aloud/aloud-tools.tsx';
import { textSource } from '../aloud/text-source.ts';
import { FindBar } from '../finding/find-bar.tsx';
import { LeavingLink } from '../leaving-link.tsx';
import { useIsDark } from '../page-theme.ts';
import type { PaneName } from '../pane-names.ts';
import { TextPreview } from '../preview/text-preview.tsx';
import { useReadable } from '../readable.ts';
import { SidePanes } from '../side-panes.tsx';
import { useTurns } from '../take-turns.ts';
import type { Exits } from '../toolbar/reader-toolbar.tsx';
import { TextBlock } from './text-block.tsx';
import { TextFinding } from './text-finding.ts';
import type { TextAdditions, TextHost } from './text-layer.ts';
import type { TextLook } from './text-look.ts';
import { TextOutline } from './text-outline.tsx';
import { TextSurface } from './text-surface.ts';
import { TextToolbar } from './text-toolbar.tsx';

export interface TextReaderProps {
  readonly paper: PaperId;
  readonly title: string;
  readonly page: PageText;
  /** Where to begin: an offset into the plain text. */
  readonly offset: number;
  /** A place to go to now, as an offset; `null` stays. */
  readonly wanted: number | null;
  readonly look: TextLook;
  readonly additions: TextAdditions | null;
  readonly isActive: boolean;
  readonly isNoteShown: boolean;
  readonly note: ReactNode;
  readonly exits: Exits;
  onLook(look: TextLook): void;
  onNote(isShown: boolean): void;
  /** Called at every step; `reached` is how much of the text has been seen, 0 to 1. */
  onMoved(offset: number, reached: number): void;
  openOutside(url: string): void;
  /** The wanted place was gone to. */
  onShown(): void;
}

/** A paper's text, reflowed. */
export function TextReader(props: TextReaderProps) {
  const { paper, title, page, look, additions, isActive, exits } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<TextSurface | null>(null);
  const [pane, setPane] = useState<PaneName | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const [finds, setFinds] = useState(0);
  const [isFinding, setFinding] = useState(false);
  const isDark = useIsDark(look.theme);
  const { showPane, showNote, showAnnotations } = useTurns({ setPane, setNote: props.onNote, isActive });
  const find = (): void => {
    setFinding(true);
    setFinds(finds + 1);
  };
  const plain = useMemo(() => plainText(page.blocks), [page]);
  useEffect(() => {
    if (scroller.current === null) return undefined;
    const opened = new TextSurface(scroller.current, plain.text);
    // Figures that come later push the text down: the place is gone to once more when they are there.
    if (props.offset > 0) opened.show(props.offset);
    setSurface(opened);
    return () => opened.close();
  }, [plain]);
  useEffect(() => {
    if (isActive) scroller.current?.focus({ preventScroll: true });
  }, [isActive]);
  // A change of the letters keeps the place, which is an offset.
  const place = useRef(props.offset);
  useEffect(
    () =>
      surface?.onMoved(() => {
        place.current = surface.offset;
        props.onMoved(place.current, surface.reached);
      }),
    [surface],
  );
  useEffect(() => {
    if (surface === null || props.wanted === null) return;
    surface.goTo(props.wanted);
    props.onShown();
  }, [surface, props.wanted]);
  useEffect(() => surface?.show(place.current), [look.size, look.width, look.lineHeight]);
  const links = useMemo(
    () => ({ inside: (target: string) => surface?.follow(target), outside: setLeaving }),
    [surface],
  );
  useCommands({
    search: isActive ? find : undefined,
    'reader-back': isActive && surface !== null ? () => surface.goBack() : undefined,
    'reader-forward': isActive && surface !== null ? () => surface.goForward() : undefined,
    'reader-outline': isActive ? () => showPane(pane === 'outline' ? null : 'outline') : undefined,
  });
  const host = useMemo(
    () =>
      surface === null
        ? null
        : { paper, version: page.version, plain: plain.text, showAnnotations, ...surfaceParts(surface) },
    [surface, page],
  );
  const aloud = useMemo(() => (surface === null ? null : textSource(surface, plain.text)), [surface]);
  const finding = useMemo(() => (surface === null ? null : new TextFinding(plain.text, surface)), [surface]);
  const closeFind = (): void => {
    setFinding(false);
    surface?.scroller.focus({ preventScroll: true });
  };
  return (
    <div
      className="flex h-full flex-col"
      data-page-theme={look.theme === 'window' ? (isDark ? 'dark' : 'light') : look.theme}
    >
      {surface === null ? (
        <div className="h-[41px] border-b border-line bg-panel" />
      ) : (
        <TextToolbar
          surface={surface}
          look={look}
          panes={additions === null ? ['outline'] : ['outline', 'annotations']}
          pane={pane}
          marking={host === null ? null : (additions?.tools(host) ?? null)}
          aloud={aloud === null ? null : <AloudTools source={aloud} />}
          isNoteShown={props.isNoteShown}
          exits={exits}
          onPane={showPane}
          onNote={showNote}
          onFind={find}
          onLook={props.onLook}
        />
      )}
      <SidePanes
        left={
          surface === null || pane === null ? null : pane === 'annotations' ? (
            host === null ? null : (
              additions?.pane(host)
            )
          ) : (
            <Outline surface={surface} page={page} offsets={plain.offsets} />
          )
        }
        leftName={pane === null ? '' : text.reader[pane]}
        right={props.isNoteShown ? props.note : null}
      >
        <div ref={scroller} role="document" aria-label={title} tabIndex={0} className="text-scroller">
          <div
            className="text-page"
            style={{ fontSize: look.size, maxWidth: `${look.width}em`, lineHeight: look.lineHeight }}
          >
            {page.blocks.map((block, index) => (
              <TextBlock key={index} block={block} start={plain.offsets[index] ?? 0} links={links} />
            ))}
          </div>
        </div>
        {isFinding && isActive && finding !== null ? (
          <FindBar finding={finding} asked={finds} onClose={closeFind} />
        ) : null}
        {surface === null ? null : <TextPreview surface={surface} />}
        {leaving === null ? null : (
          <LeavingLink
            url={leaving}
            onOpen={() => {
              setLeaving(null);
              props.openOutside(leaving);
            }}
            onStay={() => setLeaving(null)}
          />
        )}
        {host === null ? null : additions?.layer(host)}
      </SidePanes>
    </div>
  );
}

interface OutlineProps {
  readonly surface: TextSurface;
  readonly page: PageText;
  readonly offsets: readonly number[];
}

function Outline({ surface, page, offsets }: OutlineProps) {
  const { heading } = useReadable(surface.state);
  return (
    <TextOutline
      blocks={page.blocks}
      offsets={offsets}
      present={heading}
      onChosen={(offset) => surface.goTo(offset)}
    />
  );
}

const surfaceParts = (
  surface: TextSurface,
): Omit<TextHost, 'paper' | 'version' | 'plain' | 'showAnnotations'> => ({
  scroller: surface.scroller,
  selection: surface.selection,
  clearSelection: () => surface.clearSelection(),
  goTo: (offset) => surface.goTo(offset),
  rangeOf: (start, end) => surface.rangeOf(start, end),
});
