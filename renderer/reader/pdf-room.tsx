import './page-theme.css';
import { useEffect, useMemo, useState } from 'react';
import { text } from '../../shared/text/text.ts';
import { useCommands } from '../app/commands.ts';
import { AloudTools } from './aloud/aloud-tools.tsx';
import { pdfSource } from './aloud/pdf-source.ts';
import { FindBar } from './finding/find-bar.tsx';
import { LeavingLink } from './leaving-link.tsx';
import { useIsDark } from './page-theme.ts';
import { type PaneName, paneNames } from './pane-names.ts';
import { OutlinePane } from './panes/outline-pane.tsx';
import { ThumbnailsPane } from './panes/thumbnails-pane.tsx';
import type { PdfDocument } from './pdf/engine.ts';
import type { PdfHost } from './pdf/page-layer.ts';
import { PdfPages } from './pdf/pdf-pages.tsx';
import type { PdfSurface } from './pdf/pdf-surface.ts';
import type { PdfReaderProps } from './pdf-reader.tsx';
import { PdfPreview } from './preview/pdf-preview.tsx';
import { useReadable } from './readable.ts';
import { ScriptsNotice } from './scripts-notice.tsx';
import { SidePanes } from './side-panes.tsx';
import { useTurns } from './take-turns.ts';
import { PdfToolbar } from './toolbar/pdf-toolbar.tsx';

interface PdfRoomProps extends PdfReaderProps {
  readonly document: PdfDocument;
}

/** An open PDF with its tools and panes. */
export function PdfRoom(props: PdfRoomProps) {
  const { paper, file, document, title, memory, choices, additions, isActive, note, exits } = props;
  const [surface, setSurface] = useState<PdfSurface | null>(null);
  const [pane, setPane] = useState<PaneName | null>(memory.pane);
  const [finds, setFinds] = useState(0);
  const [isFinding, setFinding] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const isDark = useIsDark(choices.theme);
  const { showPane, showNote, showAnnotations } = useTurns({ setPane, setNote: choices.setNote, isActive });
  const find = (): void => {
    setFinding(true);
    setFinds(finds + 1);
  };
  const remember = ({ view, reached }: PdfSurface): void =>
    props.onMemory({ view, pane }, document.numPages, reached);
  const run = (does: (surface: PdfSurface) => void) =>
    isActive && surface !== null ? () => does(surface) : undefined;
  useCommands({
    search: isActive ? find : undefined,
    'reader-back': run((open) => open.goBack()),
    'reader-forward': run((open) => open.goForward()),
    'reader-next-page': run((open) => open.nextPage()),
    'reader-previous-page': run((open) => open.previousPage()),
    'reader-zoom-in': run((open) => open.zoomBy(1)),
    'reader-zoom-out': run((open) => open.zoomBy(-1)),
    'reader-fit-width': run((open) => open.zoomTo('page-width')),
    'reader-fit-page': run((open) => open.zoomTo('page-fit')),
    'reader-outline': run(() => showPane(pane === 'outline' ? null : 'outline')),
  });
  useEffect(() => surface?.onMoved(() => remember(surface)), [surface, pane]);
  useEffect(() => {
    if (surface !== null && pane !== memory.pane) remember(surface);
  }, [pane]);
  useEffect(() => {
    if (!isActive) surface?.painted.giveBack();
  }, [surface, isActive]);
  useEffect(() => {
    if (surface === null || !isActive) return undefined;
    // In the next frame: to take the focus lays out all pages, which the first one need not wait for.
    const frame = requestAnimationFrame(() => surface.scroller.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [surface, isActive]);
  const host = useMemo(
    () => (surface === null ? null : hostOf({ surface, paper, file, document, showAnnotations })),
    [surface],
  );
  const closeFind = (): void => {
    setFinding(false);
    surface?.scroller.focus({ preventScroll: true });
  };
  const aloud = useMemo(() => (surface === null ? null : pdfSource(surface)), [surface]);
  return (
    <div
      className="flex h-full flex-col"
      data-page-theme={choices.theme === 'window' ? (isDark ? 'dark' : 'light') : choices.theme}
    >
      {surface === null || host === null ? (
        <div className="h-[41px] border-b border-line bg-panel" />
      ) : (
        <PdfToolbar
          surface={surface}
          choices={choices}
          panes={additions === null ? ['outline', 'thumbnails'] : paneNames}
          pane={pane}
          marking={additions?.tools(host) ?? null}
          aloud={aloud === null ? null : <AloudTools source={aloud} />}
          isNoteShown={choices.note}
          exits={exits}
          onPane={showPane}
          onNote={showNote}
          onFind={find}
        />
      )}
      <ScriptsNotice document={document} />
      <SidePanes
        left={
          surface === null || pane === null ? null : (
            <Pane
              pane={pane}
              surface={surface}
              annotations={host === null ? null : (additions?.pane(host) ?? null)}
            />
          )
        }
        leftName={pane === null ? '' : text.reader[pane]}
        right={choices.note ? note : null}
      >
        <PdfPages
          name={title}
          file={file}
          document={document}
          view={memory.view}
          hand={choices.hand}
          isDark={isDark}
          onSurface={setSurface}
          outside={setLeaving}
        />
        {isFinding && surface !== null ? (
          <FindBar finding={surface.finding} asked={finds} onClose={closeFind} />
        ) : null}
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
        {surface === null ? null : <PdfPreview surface={surface} />}
        {host === null ? null : additions?.layer(host)}
      </SidePanes>
    </div>
  );
}

interface PaneProps {
  readonly pane: PaneName;
  readonly surface: PdfSurface;
  readonly annotations: React.ReactNode;
}

function Pane({ pane, surface, annotations }: PaneProps) {
  const state = useReadable(surface.state);
  if (pane === 'outline') return <OutlinePane surface={surface} />;
  return pane === 'thumbnails' ? <ThumbnailsPane surface={surface} state={state} /> : annotations;
}

interface HostParts extends Pick<PdfHost, 'paper' | 'file' | 'document' | 'showAnnotations'> {
  readonly surface: PdfSurface;
}

const hostOf = ({ surface, showAnnotations, ...opened }: HostParts): PdfHost => ({
  ...opened,
  showAnnotations,
  scroller: surface.scroller,
  painted: surface.painted.list,
  selection: surface.selection,
  clearSelection: () => surface.clearSelection(),
  goTo: (page, rect) => surface.goTo(page, rect),
});
