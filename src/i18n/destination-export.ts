import { formatNumber } from './format';
import { plural } from './plural';

const destinations = (number: number): string => plural(number, 'destination', 'destinations');

/** Words of the dialog that exports destinations. */
export const destinationExportText = {
  title: 'Export Destinations',
  hint: (names: readonly string[]) =>
    names.length === 1
      ? `The destination "${names[0]}" is saved as a file.`
      : `${destinations(names.length)} are saved in one ZIP, a file for each.`,
  what: 'What to Export',
  plain: 'Without secrets',
  plainHint:
    'Passwords, client secrets and other secrets are left out, and so are labels, which these formats do not have. A .properties file names the secrets it left out.',
  sealed: 'With secrets, encrypted',
  sealedHint: (number: number) =>
    `${number === 1 ? 'The destination' : `All ${formatNumber(number)} destinations`} with secrets and labels in one file that only its passphrase opens. From File reads it again, here or in another browser.`,
  format: 'Choose Format',
  formats: { json: 'JSON', yaml: 'YAML', properties: 'Properties' },
  passphrase: 'Passphrase of the File',
  noRecovery: 'Nobody can open the file without its passphrase, and nobody can recover it.',
  strength: 'Strength',
  strengths: {
    weak: 'weak: somebody who has the file could guess it',
    fair: 'fair: a longer one, several words for example, would be better',
    strong: 'strong',
  },
  missing: (number: number) =>
    `${plural(number, 'secret is', 'secrets are')} missing in this workspace and will be missing in the file.`,
  export: 'Export',
  saved: (name: string) => `"${name}" was saved.`,
} as const;
