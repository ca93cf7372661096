import type { PkiErrorDetails } from '../pki/errors';
import type { ErrorText } from './error-text';

type Rule = (of: { readonly entry: string; readonly format: string }) => ErrorText;

const rules: Readonly<Record<string, Rule>> = {
  'no-entries': () => ({
    message: 'No entry is chosen.',
    nextStep: 'Choose at least one.',
  }),
  'no-password': ({ format }) => ({
    message: `A ${format} file needs a password.`,
    nextStep: 'Enter one of at least 6 characters, which is what keytool asks for.',
  }),
  'empty-entry': ({ entry }) => ({
    message: `${entry} has neither a private key nor a certificate.`,
    nextStep: 'Leave it out.',
  }),
  'duplicate-alias': ({ entry, format }) => ({
    message: `${entry} has the alias of another one; in ${format} files, capital and small letters are the same.`,
    nextStep: 'Give each entry an alias of its own.',
  }),
  'private-key': ({ entry, format }) => ({
    message: `${entry} has a private key, which a ${format} file cannot hold.`,
    nextStep: 'Leave out the key, or choose PKCS#12 or PEM.',
  }),
  'key-without-certificate': ({ entry, format }) => ({
    message: `${entry} is a private key without its certificate, which a ${format} file cannot hold.`,
    nextStep: 'Add its certificate, or choose PKCS#12 or PEM.',
  }),
  'several-certificates': ({ entry, format }) => ({
    message: `${entry} has several certificates and no private key; in a ${format} file each of them is an entry.`,
    nextStep: 'Choose the certificates one by one, or PEM or PKCS#7.',
  }),
  'one-only': ({ format }) => ({
    message: `A ${format} file holds exactly one certificate or one private key.`,
    nextStep: 'Choose one only, or another format.',
  }),
  traditional: ({ entry }) => ({
    message: `${entry} has a private key that has no form but PKCS#8.`,
    nextStep: 'Choose PKCS#8.',
  }),
};

/** Words for what a file of some format cannot hold. */
export function notWritableText({ alias, format = 'certificate', rule = '' }: PkiErrorDetails): ErrorText {
  const entry = alias ? `“${alias}”` : 'An entry';
  return (
    rules[rule]?.({ entry, format }) ?? {
      message: `A ${format} file cannot hold this.`,
      nextStep: 'Choose other entries, or another format.',
    }
  );
}
