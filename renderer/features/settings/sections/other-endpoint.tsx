import { text } from '../../../../shared/text/text.ts';
import { changeEndpoint } from '../../../actions/sync.ts';
import { Button } from '../../../ui/button.tsx';
import { Popup } from '../../../ui/popup.tsx';

interface OtherEndpointProps {
  /** As it was typed; empty means the usual one. */
  readonly endpoint: string;
  readonly onClose: () => void;
}

const words = text.syncSettings;

/** Asks, before another feed is read, whether it comes into this library or into a new one. */
export function OtherEndpoint({ endpoint, onClose }: OtherEndpointProps) {
  const change = (what: 'mix' | 'start-over'): void => {
    onClose();
    void changeEndpoint(endpoint, what);
  };
  return (
    <Popup name={words.question} onClose={onClose} width="w-[480px]">
      <div className="p-4">
        <p className="break-words">{words.asked(endpoint === '' ? words.usual : endpoint)}</p>
        <p className="mt-3 text-ink-2">{words.mixExplained}</p>
        <p className="mt-2 text-ink-2">{words.startOverExplained}</p>
        <div className="mt-4 flex justify-end gap-2">
          <Button name={words.cancel} tone="framed" onClick={onClose} />
          <Button name={words.mix} tone="framed" onClick={() => change('mix')} />
          <Button name={words.startOver} tone="link" onClick={() => change('start-over')} />
        </div>
      </div>
    </Popup>
  );
}
