import { text } from '../../../../shared/text/text.ts';
import { setKeyPattern } from '../../../actions/cite.ts';
import { keyPatterns } from '../../../queries/citations.ts';
import { useLinkedFiles } from '../../../queries/linked-files.ts';
import { useLive } from '../../../queries/live.ts';
import { KeyField } from '../../cite/key-field.tsx';
import { LinkedFileList } from '../../cite/linked-file-list.tsx';
import { Group, Line } from '../settings-lines.tsx';

/** How papers are cited, and which files follow lists. */
export function Citations() {
  const pattern = useLive(keyPatterns, '');
  const files = useLinkedFiles();
  return (
    <Group title={text.citing.settings}>
      {pattern.state !== 'ready' ? null : (
        <div className="py-2.5">
          <KeyField
            name={text.citing.keyPattern}
            explained={text.citing.keyPatternExplained}
            value={pattern.value}
            onChange={(wanted) => void setKeyPattern(wanted)}
          />
          <p className="mt-1 text-12 text-ink-2">{text.citing.keyPatternExplained}</p>
        </div>
      )}
      <Line
        name={text.citing.keptFiles}
        explained={files.length === 0 ? text.citing.noKeptFiles : text.citing.keptFilesExplained}
      />
      {files.length === 0 ? null : <LinkedFileList files={files} />}
    </Group>
  );
}
