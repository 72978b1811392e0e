import { fileURLToPath } from 'node:url';
import { makerFrom } from './maker.mjs';
import { updatesFrom } from './updates.mjs';

const { maintainer, homepage } = makerFrom(process.env);
const appId = 'app.offprint.desktop';

/** What software centres show, written by `npm run dist` before it packs, and where packages put it. */
export const metainfoFile = fileURLToPath(
  new URL(`../../out/metainfo/${appId}.metainfo.xml`, import.meta.url),
);
export const metainfoPlace = `/usr/share/metainfo/${appId}.metainfo.xml`;

/**
 * What is packed, and into what. Signing and notarising follow the environment: CSC_LINK with CSC_KEY_PASSWORD (Windows:
 * WIN_CSC_LINK), and APPLE_API_KEY with APPLE_API_KEY_ID and APPLE_API_ISSUER. Without them the packages are unsigned.
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId,
  productName: 'Offprint',
  copyright: 'The Offprint authors, MIT licence',
  directories: { buildResources: 'build/package', output: 'out/dist' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  // The bundles carry all they need: no package of node_modules goes along.
  files: ['out/app/**', '!out/app/**/*.map', 'package.json', '!node_modules/**'],
  extraResources: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'out/notices', to: '.' },
    { from: 'out/guide', to: '.' },
  ],
  // Its packages for Linux must name a page.
  extraMetadata: { homepage: homepage ?? 'file:///usr/share/doc/offprint' },
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en-US'],
  afterExtract: 'build/package/remove-default-app.mjs',
  publish: updatesFrom(process.env),
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    onlyLoadAppFromAsar: true,
    // macOS and Windows check the archive against its hash; Linux passes over this.
    enableEmbeddedAsarIntegrityValidation: true,
    resetAdHocDarwinSignature: true,
  },
  protocols: [{ name: 'Offprint', schemes: ['offprint'] }],
  linux: {
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    icon: 'build/package/icons/png',
    executableName: 'offprint',
    category: 'Science',
    maintainer,
    synopsis: 'A reading app for the Daily Papers feed',
    desktop: {
      entry: { GenericName: 'Paper Reader', Keywords: 'papers;arXiv;PDF;reading;citations;' },
    },
    mimeTypes: ['x-scheme-handler/offprint', 'application/pdf'],
  },
  deb: { fpm: [`${metainfoFile}=${metainfoPlace}`] },
  rpm: { fpm: [`${metainfoFile}=${metainfoPlace}`] },
  mac: {
    target: [
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ],
    icon: 'build/package/icons/icon.icns',
    category: 'public.app-category.education',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/package/entitlements.mac.plist',
    entitlementsInherit: 'build/package/entitlements.mac.plist',
    notarize: Boolean(
      process.env.APPLE_API_KEY || process.env.APPLE_ID || process.env.APPLE_KEYCHAIN_PROFILE,
    ),
    extendInfo: {
      // Offered under "Open with", never taken as the default for PDF files.
      CFBundleDocumentTypes: [
        {
          CFBundleTypeName: 'PDF document',
          CFBundleTypeRole: 'Viewer',
          LSHandlerRank: 'Alternate',
          LSItemContentTypes: ['com.adobe.pdf'],
        },
      ],
    },
  },
  win: {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'build/package/icons/icon.ico',
  },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  portable: { artifactName: '${name}-${version}-portable-${arch}.${ext}' },
};
