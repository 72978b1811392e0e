import {
  ArrowLeft,
  ArrowRight,
  GalleryVertical,
  ListTree,
  NotebookPen,
  Search,
  TextQuote,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import type { PaneName } from '../pane-names.ts';
import { type Readable, useReadable } from '../readable.ts';
import { icon } from './icons.ts';
import { SpareMenu, type SpareTool, SpareTools } from './spare-tools.tsx';

/** Where the reader leads: the paper's other form, and the way out. */
export interface Exits {
  readonly other: SpareTool | null;
  close(): void;
}

/** A document whose jumps can be taken back. */
interface Jumping {
  readonly state: Readable<{ readonly canGoBack: boolean; readonly canGoForward: boolean }>;
  goBack(): void;
  goForward(): void;
}

export interface ReaderToolbarProps {
  readonly panes: readonly PaneName[];
  readonly pane: PaneName | null;
  readonly surface: Jumping;
  /** Where in the document one is, and how large it is shown; `null` where that has no tools. */
  readonly place: ReactNode;
  readonly size: ReactNode;
  /** Tools that others add. */
  readonly marking: ReactNode;
  readonly aloud: ReactNode;
  readonly look: ReactNode;
  readonly isNoteShown: boolean;
  readonly exits: Exits;
  onPane(pane: PaneName | null): void;
  onFind(): void;
  onNote(isShown: boolean): void;
}

const paneIcons = {
  outline: <ListTree {...icon} />,
  thumbnails: <GalleryVertical {...icon} />,
  annotations: <TextQuote {...icon} />,
} as const;

/** The tools of an open paper, of its PDF and of its text. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { panes, pane, surface, place, size, marking, aloud, look, isNoteShown, exits } = props;
  const { canGoBack, canGoForward } = useReadable(surface.state);
  const toggle = (name: PaneName): SpareTool => ({
    name: text.reader[name],
    icon: paneIcons[name],
    isOn: pane === name,
    onClick: () => props.onPane(pane === name ? null : name),
  });
  const thumbnails = panes.filter((name) => name === 'thumbnails').map(toggle);
  const jumps: readonly SpareTool[] = [
    {
      name: text.reader.back,
      icon: <ArrowLeft {...icon} />,
      isDisabled: !canGoBack,
      onClick: () => surface.goBack(),
    },
    {
      name: text.reader.forward,
      icon: <ArrowRight {...icon} />,
      isDisabled: !canGoForward,
      onClick: () => surface.goForward(),
    },
  ];
  const last: readonly SpareTool[] = [
    {
      name: text.reader.noteBeside,
      icon: <NotebookPen {...icon} />,
      isOn: isNoteShown,
      onClick: () => props.onNote(!isNoteShown),
    },
    ...(exits.other === null ? [] : [exits.other]),
  ];
  return (
    <ToolbarFrame>
      <span className="flex items-center gap-0.5">
        {panes.map((name) =>
          name === 'thumbnails' ? (
            <SpareTools key={name} tools={thumbnails} />
          ) : (
            <PaneButton key={name} tool={toggle(name)} />
          ),
        )}
      </span>
      <Rule />
      {place}
      <span className="flex items-center gap-0.5 max-[880px]:hidden">
        <SpareTools tools={jumps} />
      </span>
      {size === null ? null : <Rule />}
      {size}
      {marking === null ? null : <Rule />}
      {marking}
      <span className="ml-auto flex items-center gap-0.5">
        {aloud}
        <Button name={text.reader.find} showName={false} icon={<Search {...icon} />} onClick={props.onFind} />
        {look}
        <SpareTools tools={last} />
        <SpareMenu tools={[...thumbnails, ...jumps, ...last]} />
        <Leave exits={exits} />
      </span>
    </ToolbarFrame>
  );
}

/** The toolbar of a paper that is not there to be read: it only leads on. */
export function BareToolbar({ exits }: { readonly exits: Exits }) {
  const { other } = exits;
  return (
    <ToolbarFrame>
      <span className="ml-auto flex items-center gap-0.5">
        {other === null ? null : (
          <Button name={other.name} showName={false} icon={other.icon} onClick={() => other.onClick()} />
        )}
        <Leave exits={exits} />
      </span>
    </ToolbarFrame>
  );
}

const ToolbarFrame = ({ children }: { readonly children: ReactNode }) => (
  <div
    role="toolbar"
    aria-label={text.reader.toolbar}
    className="flex min-h-[41px] flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-panel px-2 py-1.5 max-[880px]:gap-x-1"
  >
    {children}
  </div>
);

const PaneButton = ({ tool }: { readonly tool: SpareTool }) => (
  <Button
    name={tool.name}
    showName={false}
    aria-pressed={tool.isOn}
    className="aria-pressed:bg-wash"
    icon={tool.icon}
    onClick={() => tool.onClick()}
  />
);

const Leave = ({ exits }: { readonly exits: Exits }) => (
  <Button name={text.reader.close} showName={false} icon={<X {...icon} />} onClick={() => exits.close()} />
);

const Rule = () => <span aria-hidden className="h-4 w-px bg-line max-[880px]:hidden" />;
