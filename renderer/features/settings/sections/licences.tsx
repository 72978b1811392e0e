import { useEffect, useState } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { type BundledPackage, bundledPackages } from '../../../app/bundled-packages.ts';
import { Popup } from '../../../ui/popup.tsx';

const words = text.about;

/** The licences of everything that the bundles carry, as the build found it. */
export default function Licences({ onClose }: { readonly onClose: () => void }) {
  const [packages, setPackages] = useState<readonly BundledPackage[] | null | undefined>();
  useEffect(() => {
    void bundledPackages().then(setPackages);
  }, []);
  if (packages === undefined) return null;
  return (
    <Popup name={words.licences} onClose={onClose}>
      <div className="overflow-y-auto p-4 select-text">
        <p className="mb-3 text-ink-2">
          {packages === null ? words.noLicences : words.licencesExplained(packages.length)}
        </p>
        {packages?.map(({ name, version, licence, text: terms }) => (
          <details key={`${name} ${version}`} className="border-line border-t py-1.5">
            <summary>
              {name} {version} <span className="text-ink-2">· {licence}</span>
            </summary>
            <pre className="mt-2 whitespace-pre-wrap font-mono text-11 text-ink-2">{terms}</pre>
          </details>
        ))}
      </div>
    </Popup>
  );
}
