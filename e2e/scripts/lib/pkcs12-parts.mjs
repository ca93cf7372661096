/** What the hand-made PKCS#12 groups have in common. */
import * as build from './build-pkcs12.mjs';
import { withLegacy } from './tools.mjs';

export const password = 'changeit';
export const passwordBytes = build.bmpPassword(password);
/** Local key id of the client's key and certificate. */
export const id = [1, 2, 3, 4];
export const named = { friendlyName: 'client', localKeyId: id };

export const aes = (plain) => build.pbes2(plain, password);
export const tripleDes = (plain) => build.pbes1TripleDes(plain, passwordBytes);
export const mac = (safe) => build.macData(safe, passwordBytes);
export const certBags = (chain) => chain.map((one, index) => build.certBag(one.der, index === 0 ? named : undefined));

/** openssl has to open it with that password too; otherwise the file is ours alone and proves nothing. */
export function confirmed({ toolbox }, bytes, pass = password) {
  const file = toolbox.write('confirm.p12', bytes);
  toolbox.openssl(['pkcs12', ...withLegacy, '-in', file, '-noout', '-passin', `pass:${pass}`]);
  return bytes;
}
