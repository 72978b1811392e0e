import { type NativeImage, nativeImage } from 'electron';
import picture from '../../build/package/icons/png/128x128.png?inline';

/** The app's own icon for windows and notifications of Linux desktops; elsewhere the package gives it to them. */
export function ownIcon(): { readonly icon: NativeImage } | Record<never, never> {
  return process.platform === 'linux' ? { icon: nativeImage.createFromDataURL(picture) } : {};
}
