// Chromium from npm, for machines without a browser: the package @sparticuz/chromium holds it compressed, with
// the libraries and a font that a bare server lacks. We unpack it ourselves: the package's own code unpacks
// into a shared temporary folder, mixes versions there, and wants a newer Node than this project does.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached, installPackage } from './cache.mjs';
import { Complaint } from './complaint.mjs';

const version = '153.0.0';

/** @returns {Promise<import('./browser.mjs').Browser>} */
export async function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Complaint(
      'The tests need Chrome or Chromium. Please install one, or set CHROME_PATH to its program.',
    );
  }
  const folder = await cached(`chromium-${version}`, `Chromium ${version} (67 MB, 210 MB on disk)`, unpack);
  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return {
    program: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: await fontConfiguration(folder) }),
    },
  };
}

/** @param {string} folder */
async function unpack(folder) {
  await installPackage(`@sparticuz/chromium@${version}`, folder);
  const home = path.join(folder, 'node_modules', '@sparticuz', 'chromium');
  const tar = createRequire(path.join(home, 'package.json'))('tar-fs');
  /**
   * @param {string} name
   * @param {NodeJS.WritableStream} to
   */
  const decompress = (name, to) =>
    pipeline(createReadStream(path.join(home, 'bin', name)), createBrotliDecompress(), to);
  await decompress('chromium.br', createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 }));
  await decompress('al2023.tar.br', tar.extract(folder));
  await decompress('fonts.tar.br', tar.extract(path.join(folder, 'fonts')));
  await rm(path.join(folder, 'node_modules'), { recursive: true });
}

/**
 * Names the font that came with Chromium to a machine that has none.
 * @param {string} folder
 */
async function fontConfiguration(folder) {
  const file = path.join(folder, 'fonts.conf');
  const fonts = path.join(folder, 'fonts');
  await writeFile(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir>` +
      `<cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return file;
}
