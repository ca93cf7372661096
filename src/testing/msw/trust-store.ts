import { generateCertificate, toPem } from '../../pki';

export type TrustSlot = 'active' | 'passive';

/** Destination Trust of the subaccount as the service keeps it: a certificate in PEM in each slot, null until it is generated. */
export interface TrustStore {
  find(slot: TrustSlot): string | null;
  /** Makes one, or another in its place. */
  generate(slot: TrustSlot): Promise<string>;
  removePassive(): void;
  swap(): void;
  toSnapshot(): TrustSnapshot;
  restore(snapshot: TrustSnapshot): void;
}

/** Plain data. */
export type TrustSnapshot = Readonly<Record<TrustSlot, string | null>>;

/** As SAP names those of a subaccount; certificates are real, so that what reads them finds what it expects. */
export function createTrustStore(subaccountId: string): TrustStore {
  const slots: Record<TrustSlot, string | null> = { active: null, passive: null };
  return {
    find: (slot) => slots[slot],
    generate: async (slot) => {
      const notBefore = new Date();
      const notAfter = new Date(notBefore);
      notAfter.setUTCFullYear(notAfter.getUTCFullYear() + 2);
      const { chain } = await generateCertificate({
        commonName: `cfapps.eu10.example/${subaccountId}`.slice(0, 64),
        subject: [
          { type: 'O', value: 'SAP' },
          { type: 'OU', value: 'CP Destination Configuration' },
        ],
        notBefore,
        notAfter,
        extendedKeyUsage: [],
      });
      const pem = chain.map((der) => toPem('CERTIFICATE', der)).join('');
      slots[slot] = pem;
      return pem;
    },
    removePassive: () => {
      slots.passive = null;
    },
    swap: () => {
      [slots.active, slots.passive] = [slots.passive, slots.active];
    },
    toSnapshot: () => ({ ...slots }),
    restore: (snapshot) => {
      Object.assign(slots, snapshot);
    },
  };
}
