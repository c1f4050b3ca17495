// The Chromium that tests and scripts drive. Nothing is downloaded here: a browser that is on the
// machine is found, or there is none.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What a Chromium needs to run headless, as root too, without asking the network for anything. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without windows, as Debian packs it: the same pages for a third less work, and a smaller download. */
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA } = process.env;
    return [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            join(folder, 'Chromium', 'Application', 'chrome.exe'),
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ]
        : [],
    );
  }
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  return [
    WITHOUT_WINDOWS,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ];
}

/** @param {string} path */
function isBrowser(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  // Some of these are only a note that asks to install a browser. (chrome.exe opens a window.)
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * CHROMIUM_PATH if it is set (then nothing else will do), or the first of the usual places.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : usualPlaces()).find(isBrowser);
}

/**
 * As `findChromium`, of those that open a window: a screen reader hears no other.
 *
 * @returns {string | undefined}
 */
export function findChromiumWithWindows() {
  const { CHROMIUM_PATH } = process.env;
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : usualPlaces())
    .filter((path) => path !== WITHOUT_WINDOWS)
    .find(isBrowser);
}

/** Can Chinese text be drawn? Only a Linux may have no font for it. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
