import { text } from '../../../shared/text/text.ts';
import { undo } from '../../actions/undo.ts';
import { Button } from '../../ui/button.tsx';
import { FailureBox } from './failure-box.tsx';
import { dismiss, type Message, useMessages } from './messages.ts';

/** Everything the window has to say, in one corner. */
export function MessagesView() {
  const messages = useMessages();
  return (
    <section
      aria-label={text.app.messages}
      className="pointer-events-none fixed right-4 bottom-11 z-30 flex w-[340px] max-w-[calc(100vw-32px)] flex-col gap-2"
    >
      <div role="status" aria-live="polite" className="contents">
        {messages
          .filter((message) => message.kind === 'said')
          .map((message) => (
            <Said key={message.id} message={message} />
          ))}
      </div>
      {messages.map((message) =>
        message.kind === 'failed' ? (
          <div key={message.id} className="pointer-events-auto">
            <FailureBox failure={message.failure} onDismiss={() => dismiss(message.id)} />
          </div>
        ) : null,
      )}
    </section>
  );
}

function Said({ message }: { readonly message: Extract<Message, { kind: 'said' }> }) {
  const { undo: back } = message;
  return (
    <div className="pointer-events-auto flex min-h-9 items-center justify-between gap-3 rounded-card border border-line bg-raised py-1.5 pr-1.5 pl-3 shadow-float">
      <span>{message.text}</span>
      {back === null ? null : (
        <Button
          name={text.app.undo}
          tone="link"
          onClick={() => {
            dismiss(message.id);
            if (typeof back === 'string') void undo(back);
            else back();
          }}
        />
      )}
    </div>
  );
}
