import { ArrowLeft, ArrowRight, Highlighter, ListTree, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { AloudTools } from '../aloud/aloud-tools.tsx';
import type { PaneName } from '../pane-names.ts';
import { useReadable } from '../readable.ts';
import { icon } from '../toolbar/icons.ts';
import { LookMenu } from './look-menu.tsx';
import type { TextLook } from './text-look.ts';
import type { TextSurface } from './text-surface.ts';

interface TextToolbarProps {
  readonly surface: TextSurface;
  readonly plain: string;
  readonly pane: PaneName | null;
  readonly look: TextLook;
  readonly isNoteShown: boolean;
  readonly hasAnnotations: boolean;
  readonly tools: ReactNode;
  readonly end: ReactNode;
  onPane(pane: PaneName | null): void;
  onLook(look: TextLook): void;
  onNote(isShown: boolean): void;
}

/** The tools of an open text. */
export function TextToolbar(props: TextToolbarProps) {
  const { surface, pane, look, isNoteShown, hasAnnotations, tools, end } = props;
  const state = useReadable(surface.state);
  const toggle = (name: PaneName): void => props.onPane(pane === name ? null : name);
  return (
    <div
      role="toolbar"
      aria-label={text.reader.toolbar}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-panel px-2 py-1.5"
    >
      <span className="flex items-center gap-0.5">
        <Button
          name={text.reader.outline}
          showName={false}
          aria-pressed={pane === 'outline'}
          icon={<ListTree {...icon} />}
          onClick={() => toggle('outline')}
        />
        {hasAnnotations ? (
          <Button
            name={text.reader.annotations}
            showName={false}
            aria-pressed={pane === 'annotations'}
            icon={<Highlighter {...icon} />}
            onClick={() => toggle('annotations')}
          />
        ) : null}
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
      {tools}
      <span className="ml-auto flex items-center gap-0.5">
        <AloudTools surface={surface} plain={props.plain} />
        <LookMenu look={look} onLook={props.onLook} />
        <Button
          name={text.reader.noteBeside}
          showName={false}
          aria-pressed={isNoteShown}
          icon={<NotebookPen {...icon} />}
          onClick={() => props.onNote(!isNoteShown)}
        />
        {end}
      </span>
    </div>
  );
}
