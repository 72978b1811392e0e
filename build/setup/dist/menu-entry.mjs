import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import configuration, { metainfoFile } from '../../package/electron-builder.mjs';
import { makerFrom } from '../../package/maker.mjs';
import { describeApp } from './names.mjs';

/** The app's entry in the menu of a Linux desktop. It offers itself for PDF files and is no desktop's default for them. */
export function desktopEntry() {
  const { linux, productName } = configuration;
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${productName}`,
    ...Object.entries(linux.desktop.entry).map(([key, value]) => `${key}=${value}`),
    `Comment=${linux.synopsis}`,
    'Exec=/opt/Offprint/offprint %U',
    'Icon=offprint',
    'Terminal=false',
    `StartupWMClass=${productName}`,
    `MimeType=${linux.mimeTypes.join(';')};`,
    `Categories=${linux.category};`,
    '',
  ].join('\n');
}

/** Writes what software centres show of this version, for the packages. */
export async function writeMetainfo() {
  await mkdir(dirname(metainfoFile), { recursive: true });
  await writeFile(metainfoFile, await metainfo((await describeApp()).version));
}

/**
 * What software centres show of the app (AppStream).
 * @param {string} version
 */
export async function metainfo(version) {
  const { appId, linux, productName } = configuration;
  const { name, description, license, author } = await describeApp();
  const { homepage } = makerFrom(process.env);
  const day = new Date().toISOString().slice(0, 10);
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${appId}</id>
  <metadata_license>${license}</metadata_license>
  <project_license>${license}</project_license>
  <name>${productName}</name>
  <summary>${linux.synopsis}</summary>
  <developer_name>${escaped(author)}</developer_name>
  <description>
    <p>${escaped(description)}</p>
  </description>
  <launchable type="desktop-id">${name}.desktop</launchable>
  <icon type="stock">${name}</icon>
  <categories>
    <category>${linux.category}</category>
  </categories>
${homepage === null ? '' : `  <url type="homepage">${escaped(homepage)}</url>\n`}  <provides>
    <binary>${name}</binary>
    <mediatype>application/pdf</mediatype>
  </provides>
  <content_rating type="oars-1.1" />
  <releases>
    <release version="${version}" date="${day}" />
  </releases>
</component>
`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
