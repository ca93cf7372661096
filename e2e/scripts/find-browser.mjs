import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackage } from './install-debian-package.mjs';

/**
 * Without the sandbox only because continuous integration runs as root and opens nothing but this application;
 * the rest keeps Chromium from calling home.
 */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium that is built without windows: the tests take a fifth less time in it. */
const headlessShell = 'chromium-headless-shell';

const onPath = [headlessShell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/**
 * The path of a Chromium or Chrome to test with: an installed one, else Debian's package (as root on Debian or its kin),
 * else the one Playwright downloads. Throws with what to do when there is none.
 */
export function findBrowser() {
  return installedBrowser() ?? debianBrowser() ?? playwrightBrowser() ?? giveUp();
}

function installedBrowser() {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (existsSync(wished)) return wished;
    throw new Error(`CHROME_PATH names ${wished}, and there is no such file.`);
  }
  for (const name of onPath) {
    const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], {
      encoding: 'utf8',
    });
    if (status === 0) return stdout.split(/\r?\n/)[0];
  }
  return usualPlaces.find(existsSync) ?? null;
}

function debianBrowser() {
  return installDebianPackage(headlessShell) || installDebianPackage('chromium') ? installedBrowser() : null;
}

function playwrightBrowser() {
  console.log('No Chromium found: asking Playwright to download one …');
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  const words = [cli, 'install', '--with-deps', 'chromium'];
  const withDependencies = spawnSync(process.execPath, words, { stdio: 'inherit' }).status === 0;
  const installed =
    withDependencies || spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
  if (!installed) return null;
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
}

function giveUp() {
  const system = existsSync('/etc/os-release')
    ? /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
    : process.platform;
  throw new Error(
    `No Chromium or Chrome was found on ${system}, and none could be installed. Install one, or set CHROME_PATH to its program file, and run the tests again.`,
  );
}
