// npm test: every test, in Node and in a real Chromium. Arguments go on to vitest. With --all the long
// sweeps are run whole, of which `npm test` takes another part each day. With --phone the stories stand in the window of
// a telephone. With --renew the pictures of test/pictures are taken anew.
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChromium, hasChineseFont } from './chromium.mjs';
import { becomeNode, binOf } from './run.mjs';

/**
 * What may be missing: Debian's packages of it, of which the first that is to be had will do, and what a person is
 * asked for who has to install it.
 */
const NEEDED = [
  {
    isThere: () => findChromium() !== undefined,
    packages: ['chromium-headless-shell', 'chromium'],
    asked:
      "a Chromium (Debian's package chromium, or any Chrome or Edge with CHROMIUM_PATH set to its program)",
  },
  {
    isThere: hasChineseFont,
    packages: ['fonts-noto-cjk'],
    asked: "a Chinese font (Debian's package fonts-noto-cjk)",
  },
];

const missing = () => NEEDED.filter(({ isThere }) => !isThere());

/** @param {string} command @param {string[]} args */
const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** @param {string} name */
const isOffered = (name) => succeeds('apt-cache', ['show', name]);

/** How apt-get is called here: as root or by a sudo that asks for no password, or not at all. */
function aptGet() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} prefix @param {string[]} args */
async function apt(prefix, args) {
  const [command = 'env', ...rest] = [
    ...[...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C'],
    ...['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=600', ...args],
  ];
  // apt-get waits for the lock of dpkg, but not for that of the package lists.
  for (let tries = 0; ; tries++) {
    const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8' });
    if (status === 0) return true;
    if (tries < 60 && /could not get lock|unable to lock/i.test(stderr)) {
      await sleep(5_000);
      continue;
    }
    console.error(`${stdout}${stderr}`.trimEnd());
    return false;
  }
}

/** @param {string} reason @returns {never} */
function giveUp(reason) {
  console.error(`npm test: ${reason}`);
  process.exit(1);
}

if (process.env.CHROMIUM_PATH && !findChromium()) {
  giveUp(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and no browser starts from there.`);
}
if (missing().length > 0) {
  const prefix = aptGet();
  if (prefix) {
    await apt(prefix, ['update']);
    const packages = missing().flatMap(
      ({ packages }) => packages.find(isOffered) ?? packages.slice(-1),
    );
    console.error(`npm test: installing ${packages.join(' and ')} with apt-get`);
    await apt(prefix, ['install', '-y', '--no-install-recommends', ...packages]);
  }
  const wanted = missing().map(({ asked }) => asked);
  if (wanted.length > 0) giveUp(`please install ${wanted.join(' and ')}, then run it again.`);
}

const sweepsAll = process.argv.includes('--all');
const isPhone = process.argv.includes('--phone');
const renewsPictures = process.argv.includes('--renew');
const vitestArguments = process.argv
  .slice(2)
  .filter((argument) => !['--all', '--phone', '--renew'].includes(argument));

const chromium = findChromium();
becomeNode([binOf('vitest'), 'run', ...vitestArguments], {
  ...process.env,
  ...(chromium && { CHROMIUM_PATH: chromium }),
  ...(sweepsAll && { TEST_SLICE: 'all' }),
  ...(renewsPictures && { RENEW_PICTURES: '1' }),
  ...(isPhone && { VITE_STORY_WINDOW: 'phone' }),
});
