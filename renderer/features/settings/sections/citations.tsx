import { text } from '../../../../shared/text/text.ts';
import { importFile, importFolder } from '../../../actions/choose-import.ts';
import { setKeyPattern } from '../../../actions/cite.ts';
import { keyPatterns } from '../../../queries/citations.ts';
import { useLinkedFiles } from '../../../queries/linked-files.ts';
import { useLive } from '../../../queries/live.ts';
import { Button } from '../../../ui/button.tsx';
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
        <div className="px-4 py-2.5">
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
      {files.length === 0 ? null : (
        <div className="px-4 py-3">
          <LinkedFileList files={files} />
        </div>
      )}
      <Line name={text.importing.file} explained={text.importing.fileExplained}>
        <Button name={text.command['import-file']} tone="framed" onClick={() => void importFile()} />
      </Line>
      <Line name={text.importing.folder} explained={text.importing.folderExplained}>
        <Button name={text.command['import-folder']} tone="framed" onClick={() => void importFolder()} />
      </Line>
    </Group>
  );
}
