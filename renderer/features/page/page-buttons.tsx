import { ChevronLeft, Printer } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { printPage } from '../../actions/print.ts';
import { useCommands } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { openSettingsAt } from '../settings/opened-at.ts';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface BackToSettingsProps {
  readonly name: string;
  /** The title of the section that leads to the page. */
  readonly section: string;
}

/** The way from a page back to the settings that lead to it. */
export function BackToSettings({ name, section }: BackToSettingsProps) {
  return (
    <Button
      name={name}
      icon={<ChevronLeft {...icon} />}
      className="-ml-2"
      onClick={() => openSettingsAt(section)}
    />
  );
}

/** Prints the page that it stands on, as the command does while it is there; at the end of its row. */
export function PrintButton() {
  const print = (): void => void printPage();
  useCommands({ print });
  return <Button name={text.digest.print} icon={<Printer {...icon} />} className="ml-auto" onClick={print} />;
}
