import { useEffect, useState } from 'react';
import { hashOf } from '../../reader/annotations/text/text-marking.ts';

/** The SHA-256 of a text; empty for the moment that it takes. */
export function useTextHash(plain: string): string {
  const [hash, setHash] = useState('');
  useEffect(() => {
    let isWanted = true;
    void hashOf(plain).then((found) => (isWanted ? setHash(found) : undefined));
    return () => {
      isWanted = false;
    };
  }, [plain]);
  return hash;
}
