import { FilePlus, FileSymlink, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { CitedPaper } from '../../../shared/citation/cited-paper.ts';
import {
  type FormatChoice,
  isDataFormat,
  isFeedFormat,
  isFormatChoice,
} from '../../../shared/citation/formats.ts';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { addStyle, removeStyle, setCitationKey, setKeyPattern } from '../../actions/cite.ts';
import { linkFile } from '../../actions/link-file.ts';
import { placeKey } from '../../app/place.ts';
import { remember } from '../../app/remembered.ts';
import { cited, keyPatterns, type OwnStyle, ownStyles } from '../../queries/citations.ts';
import { useLinkedFiles } from '../../queries/linked-files.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { Popup } from '../../ui/popup.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { CitationExits } from './citation-exits.tsx';
import type { Citing } from './citing.ts';
import { FormatSelect } from './format-select.tsx';
import { KeyField } from './key-field.tsx';
import { LinkedFileList } from './linked-file-list.tsx';
import { useArxivFacts } from './use-arxiv-facts.ts';
import { useCitationText } from './use-citation-text.ts';
import { ZoteroButton } from './zotero-button.tsx';

/** Of many papers only the first are shown; copying and saving take all. */
const shownPapers = 30;
const none: readonly CitedPaper[] = [];
const noStyles: readonly OwnStyle[] = [];
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const chosenFormat = remember<FormatChoice>('citation-format', 'bibtex', isFormatChoice);

interface CiteDialogProps {
  readonly citing: Citing;
  readonly onClose: () => void;
}

/** Papers as citations: in which format, how it reads, and where it goes. */
export default function CiteDialog({ citing, onClose }: CiteDialogProps) {
  const found = useLive(cited, citing.papers.join(' '));
  const papers = valueOr(found, none);
  const own = valueOr(useLive(ownStyles, ''), noStyles);
  const remembered = chosenFormat.use();
  const isThere = !remembered.startsWith('style:') || own.some(({ id }) => remembered === `style:${id}`);
  const canBeFeed = citing.place !== null || !isFeedFormat(remembered);
  const format = isThere && canBeFeed ? remembered : 'bibtex';
  const first = useMemo(() => papers.slice(0, shownPapers), [papers]);
  const style = own.find(({ id }) => format === `style:${id}`);
  const [only] = papers;
  const name = citing.name ?? (papers.length === 1 ? only?.citationKey : undefined) ?? text.citing.heading;
  const citation = { papers, format, own, name };
  const written = useCitationText(first, format, own, name);
  const failed =
    found.state === 'failed' ? found.failure : written.state === 'failed' ? written.failure : null;
  const isText = !isDataFormat(format) && !isFeedFormat(format);
  const files = useLinkedFiles().filter(
    ({ place }) => citing.place !== null && place === placeKey(citing.place),
  );
  return (
    <Popup
      name={citing.name === null ? text.citing.heading : text.citing.headingOf(citing.name)}
      onClose={onClose}
      width="w-[640px]"
    >
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto p-4">
        <div className="flex flex-wrap items-center gap-2">
          <FormatSelect feeds={citing.place !== null} value={format} own={own} onChange={chosenFormat.set} />
          <Button
            name={text.citing.addStyle}
            icon={<FilePlus {...icon} />}
            onClick={() => void addStyle().then((added) => (added === null ? null : chosenFormat.set(added)))}
          />
          {style === undefined ? null : (
            <Button
              name={text.citing.removeStyle(style.title)}
              showName={false}
              icon={<Trash2 {...icon} />}
              onClick={() => void removeStyle(style.id)}
            />
          )}
          <span className="ml-auto text-12 text-ink-2 tabular-nums">{text.citing.papers(papers.length)}</span>
        </div>
        {failed !== null ? (
          <FailureBox failure={failed} />
        ) : found.state === 'ready' && papers.length === 0 ? (
          <p className="text-ink-2">{text.citing.empty}</p>
        ) : (
          <textarea
            readOnly
            aria-label={text.citing.preview}
            value={written.state === 'written' ? written.text : ''}
            rows={isText ? 7 : 16}
            className={`w-full shrink-0 resize-none rounded-control border border-line bg-paper p-3 select-text ${isText ? 'font-serif text-14 leading-relaxed' : 'font-mono text-12'}`}
          />
        )}
        {papers.length <= shownPapers ? null : (
          <p className="text-12 text-ink-2">
            {text.citing.shortened(text.number(shownPapers), text.number(papers.length))}
          </p>
        )}
        <Categories papers={papers} />
        <div className="flex gap-3">
          {papers.length !== 1 || only === undefined ? null : (
            <KeyField
              name={text.citing.key}
              explained={text.citing.keyExplained}
              value={only.citationKey}
              onChange={(key) => void setCitationKey(only.paper.id, key)}
            />
          )}
          {isFeedFormat(format) ? null : <KeyPattern />}
        </div>
        {files.length === 0 ? null : <LinkedFileList files={files} />}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-2.5">
        <span className="mr-auto flex flex-wrap">
          <ZoteroButton papers={papers} />
          <LinkButton citing={citing} format={format} />
        </span>
        {papers.length === 0 ? null : <CitationExits citation={citation} />}
      </div>
    </Popup>
  );
}

/** Offers to keep a file up to date, for papers that are a list. */
function LinkButton({ citing, format }: { readonly citing: Citing; readonly format: FormatChoice }) {
  const { place, name } = citing;
  if (place === null || name === null) return null;
  return (
    <Button
      name={text.citing.keepFile}
      icon={<FileSymlink {...icon} />}
      onClick={() => void linkFile(place, name, format)}
    />
  );
}

/** Says while arXiv's categories are missing, and asks for them. */
function Categories({ papers }: { readonly papers: readonly CitedPaper[] }) {
  const lacking = useMemo(
    () =>
      papers
        .filter(({ paper, facts }) => facts === null && !isOwnPaper(paper.id))
        .map(({ paper }) => paper.id),
    [papers],
  );
  const asking = useArxivFacts(lacking);
  if (lacking.length === 0 || asking === 'answered') return null;
  return (
    <p role="status" className="text-12 text-ink-2">
      {text.citing.noCategories(lacking.length)}
      {asking === 'failed' ? text.citing.categoriesFailed : text.citing.categoriesComing}
    </p>
  );
}

function KeyPattern() {
  const pattern = useLive(keyPatterns, '');
  if (pattern.state !== 'ready') return null;
  return (
    <KeyField
      name={text.citing.keyPattern}
      explained={text.citing.keyPatternExplained}
      value={pattern.value}
      onChange={(wanted) => void setKeyPattern(wanted)}
    />
  );
}
