/** The program that starts this app again: inside an AppImage our own path is gone after the next start. */
export const ownProgram = (): string => process.env.APPIMAGE ?? process.execPath;

/**
 * A file by which Linux desktops start a program (freedesktop.org's Desktop Entry).
 * @param args given to the program, fields such as `%U` among them
 */
export function desktopEntry(program: string, args: string, more: Readonly<Record<string, string>>): string {
  // Quoted for the field `Exec`, then escaped as every value of the file is; a percent sign begins a field.
  const quoted = `"${program.replaceAll(/["`$\\]/g, '\\$&')}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%');
  const fields = { Type: 'Application', Name: 'Offprint', Exec: `${quoted} ${args}`, ...more };
  return ['[Desktop Entry]', ...Object.entries(fields).map(([key, value]) => `${key}=${value}`), ''].join(
    '\n',
  );
}
