import { describe, expect, it } from 'vitest';
import { checkCertificateName, extensionOf } from '../certificate/name';
import { checkLabels } from '../labels';
import { loadSampleLandscape } from './index';

const { subaccounts } = await loadSampleLandscape();
const certificates = subaccounts.flatMap((subaccount) => subaccount.certificates);

describe('the sample landscape', () => {
  it('has the three usual stages', () => {
    expect(subaccounts.map(({ name }) => name)).toEqual(['Development', 'Test', 'Production']);
  });

  it('holds every type of file the cockpit accepts', () => {
    const extensions = new Set(certificates.map(({ name }) => extensionOf(name)));
    expect([...extensions].sort()).toEqual(['cer', 'crt', 'jks', 'p12', 'pem', 'pfx']);
  });

  it('leaves one file without its password', () => {
    expect(certificates.filter(({ name, password }) => name === 'payments-client.p12' && password)).toEqual([]);
  });

  it.each(certificates)('$name could be uploaded as it is', ({ name, content, labels, password, rememberPassword }) => {
    expect(checkCertificateName(name)).toBeNull();
    expect(checkLabels(labels)).toBeNull();
    expect(content.length).toBeGreaterThan(300);
    expect(rememberPassword ?? false).toBe(password !== undefined);
  });

  it('has no name twice in a subaccount', () => {
    for (const { certificates: held } of subaccounts) {
      expect(new Set(held.map(({ name }) => name)).size).toBe(held.length);
    }
  });
});
