import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a package as root on Debian or its kin; answers whether it did. */
export function installDebianPackage(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`No ${name} found: installing Debian’s package …`);
  const apt = (...words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update');
  return apt('install', '-y', name);
}
