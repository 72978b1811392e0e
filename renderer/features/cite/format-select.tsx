import { ChevronDown } from 'lucide-react';
import {
  dataFormats,
  type FormatChoice,
  feedFormats,
  isFormatChoice,
  styleFormats,
} from '../../../shared/citation/formats.ts';
import { text } from '../../../shared/text/text.ts';
import type { OwnStyle } from '../../queries/citations.ts';

interface FormatSelectProps {
  readonly value: FormatChoice;
  /** Offers feeds too: a list can be one. */
  readonly feeds: boolean;
  readonly own: readonly OwnStyle[];
  readonly onChange: (format: FormatChoice) => void;
}

/** The choice of a format: for programs, as text, or in a style that the reader added. */
export function FormatSelect({ value, feeds, own, onChange }: FormatSelectProps) {
  return (
    <span className="relative inline-flex items-center">
      <select
        aria-label={text.citing.format}
        value={value}
        onChange={(event) => {
          if (isFormatChoice(event.target.value)) onChange(event.target.value);
        }}
        className="h-7 max-w-[260px] appearance-none rounded-control border border-line bg-raised py-0 pr-7 pl-2.5 hover:border-ink-2/50"
      >
        <optgroup label={text.citing.forPrograms}>
          {dataFormats.map((format) => (
            <option key={format} value={format}>
              {text.citationFormat[format]}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.citing.forReaders}>
          {styleFormats.map((format) => (
            <option key={format} value={format}>
              {text.citationFormat[format]}
            </option>
          ))}
        </optgroup>
        {feeds ? (
          <optgroup label={text.citing.asFeed}>
            {feedFormats.map((format) => (
              <option key={format} value={format}>
                {text.citationFormat[format]}
              </option>
            ))}
          </optgroup>
        ) : null}
        {own.length === 0 ? null : (
          <optgroup label={text.citing.ownStyles}>
            {own.map(({ id, title }) => (
              <option key={id} value={`style:${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <ChevronDown aria-hidden size={14} className="pointer-events-none absolute right-2 text-ink-2" />
    </span>
  );
}
