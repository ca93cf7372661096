import * as build from '../lib/build-pkcs12.mjs';
import { boolean, context, integer, octets, oid, printable, sequence, setOf } from '../lib/der.mjs';
import { aes, certBags, confirmed, id, mac, named, password, tripleDes } from '../lib/pkcs12-parts.mjs';
import { opens } from '../lib/recorder.mjs';

/** Bags, nesting, attributes and BER as other programs write them. */
export function pkcs12Structures(world) {
  const {
    toolbox,
    recorder: { add, keyPair, certificate, privateKey, other },
    authority,
  } = world;
  const { client, rsaClient, issuing, root, chain, rsaChain } = authority;
  const shrouded = (key, named, pass = password) => build.shroudedKeyBag(build.pbes2(key.pkcs8, pass), named);
  const whole = () => [keyPair('client', client.key, chain)];
  const open = (what, bytes, entries, options = {}) =>
    add(`pkcs12/handmade-${what}.p12`, bytes, opens('pkcs12', 'verified', entries, { password, ...options }));

  for (const [what, encrypt] of [
    ['3des', tripleDes],
    ['aes', aes],
  ]) {
    const bytes = build.pfxIndefinite(
      [
        build.encryptedContentIndefinite(encrypt, 64, ...certBags(chain)),
        build.plainContent(build.shroudedKeyBag(encrypt(client.key.pkcs8), named)),
      ],
      mac,
    );
    open(`ber-indefinite-${what}`, confirmed(world, bytes), whole(), { warnings: null });
  }
  open(
    'nested-safe-contents',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(
            aes,
            build.nestedBag(...certBags(chain), build.nestedBag(shrouded(client.key, named))),
          ),
        ],
        mac,
      ),
    ),
    whole(),
  );
  open(
    'key-first',
    confirmed(
      world,
      build.pfx(
        [build.plainContent(shrouded(client.key, named)), build.encryptedContent(aes, ...certBags(chain))],
        mac,
      ),
    ),
    whole(),
  );
  open(
    'plain-key-bag',
    confirmed(
      world,
      build.pfx([build.encryptedContent(aes, build.keyBag(client.key.pkcs8, named), ...certBags(chain))], mac),
    ),
    whole(),
  );
  open(
    'single-safe',
    confirmed(world, build.pfx([build.encryptedContent(aes, ...certBags(chain), shrouded(client.key, named))], mac)),
    whole(),
  );
  open(
    'paired-by-public-key',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(aes, ...chain.map((one) => build.certBag(one.der))),
          build.plainContent(shrouded(client.key, { friendlyName: 'client' })),
        ],
        mac,
      ),
    ),
    whole(),
  );
  open(
    'local-key-ids-swapped-order',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(
            aes,
            build.certBag(rsaClient.der, { friendlyName: 'two', localKeyId: [2] }),
            build.certBag(client.der, { friendlyName: 'one', localKeyId: [1] }),
            build.certBag(root.der),
            build.certBag(issuing.der),
          ),
          build.plainContent(
            shrouded(client.key, { friendlyName: 'one', localKeyId: [1] }),
            shrouded(rsaClient.key, { friendlyName: 'two', localKeyId: [2] }),
          ),
        ],
        mac,
      ),
    ),
    [keyPair('one', client.key, chain), keyPair('two', rsaClient.key, rsaChain)],
  );
  const twoPasswords = build.pfx(
    [
      build.encryptedContent(
        aes,
        build.certBag(client.der, { friendlyName: 'one', localKeyId: [1] }),
        build.certBag(rsaClient.der, { friendlyName: 'two', localKeyId: [2] }),
        build.certBag(issuing.der),
        build.certBag(root.der),
      ),
      build.plainContent(
        shrouded(client.key, { friendlyName: 'one', localKeyId: [1] }),
        shrouded(rsaClient.key, { friendlyName: 'two', localKeyId: [2] }, 'second key'),
      ),
    ],
    mac,
  );
  add(
    'pkcs12/handmade-two-key-passwords.p12',
    twoPasswords,
    opens('pkcs12', 'verified', [keyPair('one', client.key, chain), keyPair('two', rsaClient.key, rsaChain)], {
      password,
      keyPasswords: { two: 'second key' },
    }),
    opens(
      'pkcs12',
      'verified',
      [keyPair('one', client.key, chain), keyPair('two', rsaClient.key, rsaChain, { locked: true })],
      { password, warnings: ['key-locked'] },
    ),
  );
  open(
    'key-without-friendly-name',
    confirmed(
      world,
      build.pfx(
        [build.encryptedContent(aes, ...certBags(chain)), build.plainContent(shrouded(client.key, { localKeyId: id }))],
        mac,
      ),
    ),
    [{ ...keyPair(null, client.key, chain), alias: undefined }],
  );
  const crl = toolbox.openssl(['crl', '-in', authority.crl.file, '-outform', 'DER']);
  open(
    'crl-bag',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(aes, ...certBags(chain), build.crlBag(crl, { friendlyName: 'revoked' })),
          build.plainContent(shrouded(client.key, named)),
        ],
        mac,
      ),
    ),
    [...whole(), other('revoked', 'crl')],
  );
  const secret = sequence(integer(0), sequence(oid('2.16.840.1.101.3.4.1')), octets(Buffer.alloc(32, 5)));
  open(
    'secret-bag',
    build.pfx(
      [
        build.plainContent(
          build.bag(
            build.oids.secretBag,
            sequence(oid(build.oids.shroudedKeyBag), context(0, octets(wrapSecret(secret)))),
            { friendlyName: 'secret' },
          ),
          ...certBags([root]),
        ),
      ],
      mac,
    ),
    [other('secret', 'secret-key'), certificate('client', root)],
  );
  open(
    'unknown-bag',
    build.pfx(
      [
        build.plainContent(
          build.bag('1.2.3.4.5.6', printable('something else'), { friendlyName: 'odd' }),
          build.certBag(root.der, { friendlyName: 'root' }),
        ),
      ],
      mac,
    ),
    [certificate('root', root)],
    { warnings: ['bag-not-supported'] },
  );
  open(
    'sdsi-certificate-bag',
    build.pfx(
      [
        build.plainContent(
          build.bag(
            build.oids.certBag,
            sequence(oid('1.2.840.113549.1.9.22.2'), context(0, printable('c2RzaQ=='))),
            {},
          ),
          build.certBag(root.der, { friendlyName: 'root' }),
        ),
      ],
      mac,
    ),
    [certificate('root', root)],
    { warnings: ['bag-not-supported'] },
  );
  open(
    'friendly-name-of-wrong-type',
    build.pfx(
      [
        build.plainContent(
          sequence(
            oid(build.oids.certBag),
            context(0, sequence(oid(build.oids.x509Certificate), context(0, octets(root.der)))),
            setOf(sequence(oid(build.oids.friendlyName), setOf(boolean(true)))),
          ),
        ),
      ],
      mac,
    ),
    [certificate(null, root)],
    { warnings: null },
  );
  open('empty-safe', build.pfx([], mac), []);
  open(
    'friendly-name-empty',
    confirmed(world, build.pfx([build.plainContent(build.certBag(root.der, { friendlyName: '' }))], mac)),
    [{ ...certificate(null, root), alias: undefined }],
  );
  open(
    'friendly-name-emoji',
    confirmed(world, build.pfx([build.plainContent(build.certBag(root.der, { friendlyName: 'Wurzel 🔐 <b>' }))], mac)),
    [certificate('Wurzel 🔐 <b>', root)],
  );
  open(
    'key-of-no-certificate',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(aes, build.certBag(root.der, { friendlyName: 'root' })),
          build.plainContent(shrouded(client.key, { friendlyName: 'lonely', localKeyId: [9] })),
        ],
        mac,
      ),
    ),
    [privateKey('lonely', client.key), certificate('root', root)],
  );
  open(
    'trailing-bytes',
    Buffer.concat([
      build.pfx([build.plainContent(build.certBag(root.der, { friendlyName: 'root' }))], mac),
      Buffer.from('\r\n'),
    ]),
    [certificate('root', root)],
    { warnings: ['trailing-data'] },
  );
}

function wrapSecret(secret) {
  const encrypted = aes(secret);
  return sequence(encrypted.algorithm, octets(encrypted.ciphertext));
}
