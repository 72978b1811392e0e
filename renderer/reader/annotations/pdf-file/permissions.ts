import type { SecurityOptions } from '@cantoo/pdf-lib';

/** What an encrypted PDF allows, read from the bits of its `P` entry (ISO 32000-1, table 22). */
export function permissionsOf(flags: number): NonNullable<SecurityOptions['permissions']> {
  const allows = (bit: number): boolean => (flags & (1 << (bit - 1))) !== 0;
  const printing = allows(12) ? 'highResolution' : 'lowResolution';
  return {
    printing: allows(3) ? printing : false,
    modifying: allows(4),
    copying: allows(5),
    annotating: allows(6),
    fillingForms: allows(9),
    contentAccessibility: allows(10),
    documentAssembly: allows(11),
  };
}
