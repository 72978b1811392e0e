import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../shared/text/text.ts';
import { Button } from '../ui/button.tsx';

interface PasswordFormProps {
  readonly isWrong: boolean;
  readonly unlock: (password: string) => void;
}

/** Asks for the password of an encrypted PDF. */
export function PasswordForm({ isWrong, unlock }: PasswordFormProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className="flex h-full flex-col items-center justify-center gap-3 bg-paper p-8 text-center"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') unlock(typed);
      }}
    >
      <LockKeyhole aria-hidden size={28} strokeWidth={1.25} className="text-ink-2" />
      <p className="max-w-80 text-balance">{text.reader.encrypted}</p>
      <div className="flex gap-1.5">
        <input
          type="password"
          // biome-ignore lint/a11y/noAutofocus: nothing else can be done here
          autoFocus
          aria-label={text.reader.password}
          aria-invalid={isWrong}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="h-7 w-52 rounded-control border border-line bg-raised px-2"
        />
        <Button type="submit" name={text.reader.unlock} tone="framed" />
      </div>
      {isWrong ? (
        <p role="alert" className="text-danger">
          {text.reader.wrongPassword}
        </p>
      ) : null}
    </form>
  );
}
