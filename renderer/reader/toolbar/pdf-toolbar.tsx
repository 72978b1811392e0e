import {
  ArrowLeft,
  ArrowRight,
  GalleryVertical,
  Highlighter,
  ListTree,
  NotebookPen,
  Search,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import type { PaneName } from '../pane-names.ts';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import { useReadable } from '../readable.ts';
import type { ReaderChoices } from '../reader-choices.ts';
import { icon } from './icons.ts';
import { PageField } from './page-field.tsx';
import { ViewMenu } from './view-menu.tsx';
import { ZoomTools } from './zoom-tools.tsx';

interface PdfToolbarProps {
  readonly surface: PdfSurface;
  readonly pane: PaneName | null;
  /** Which panes there are beside outline and thumbnails. */
  readonly hasAnnotations: boolean;
  readonly choices: ReaderChoices;
  /** Tools that others add. */
  readonly tools: ReactNode;
  /** What stands at the end, such as the way out. */
  readonly end: ReactNode;
  readonly onPane: (pane: PaneName | null) => void;
  readonly onFind: () => void;
}

const paneIcons = {
  outline: <ListTree {...icon} />,
  thumbnails: <GalleryVertical {...icon} />,
  annotations: <Highlighter {...icon} />,
} as const;

/** The tools of an open PDF. */
export function PdfToolbar(props: PdfToolbarProps) {
  const { surface, pane, hasAnnotations, choices, tools, end, onPane, onFind } = props;
  const state = useReadable(surface.state);
  const panes: readonly PaneName[] = hasAnnotations
    ? ['outline', 'thumbnails', 'annotations']
    : ['outline', 'thumbnails'];
  return (
    <div
      role="toolbar"
      aria-label={text.reader.toolbar}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-panel px-2 py-1.5"
    >
      <span className="flex items-center gap-0.5">
        {panes.map((name) => (
          <Button
            key={name}
            name={text.reader[name]}
            showName={false}
            aria-pressed={pane === name}
            icon={paneIcons[name]}
            onClick={() => onPane(pane === name ? null : name)}
          />
        ))}
      </span>
      <Rule />
      <PageField surface={surface} state={state} />
      <span className="flex items-center gap-0.5">
        <Button
          name={text.reader.back}
          showName={false}
          disabled={!state.canGoBack}
          className="disabled:opacity-40"
          icon={<ArrowLeft {...icon} />}
          onClick={() => surface.goBack()}
        />
        <Button
          name={text.reader.forward}
          showName={false}
          disabled={!state.canGoForward}
          className="disabled:opacity-40"
          icon={<ArrowRight {...icon} />}
          onClick={() => surface.goForward()}
        />
      </span>
      <Rule />
      <ZoomTools surface={surface} state={state} />
      {tools === null ? null : <Rule />}
      {tools}
      <span className="ml-auto flex items-center gap-0.5">
        <Button name={text.reader.find} showName={false} icon={<Search {...icon} />} onClick={onFind} />
        <ViewMenu surface={surface} state={state} choices={choices} />
        <Button
          name={text.reader.noteBeside}
          showName={false}
          aria-pressed={choices.note}
          icon={<NotebookPen {...icon} />}
          onClick={() => choices.setNote(!choices.note)}
        />
        {end}
      </span>
    </div>
  );
}

const Rule = () => <span aria-hidden className="h-4 w-px bg-line" />;
