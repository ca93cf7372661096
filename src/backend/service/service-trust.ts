import type { Trust, TrustCertificate, TrustSlot } from '../port';
import type { HttpClient } from './http-client';
import { wireIdpMetadata, wireRotation, wireTrustCertificate } from './wire-trust';

export interface ServiceTrustParts {
  readonly http: HttpClient;
  /** Throws `not-found` for another subaccount than that of the token. */
  readonly requireSubaccount: (id: string) => void;
  /** Called after every change. */
  readonly notify: () => void;
}

const METADATA = '/saml2Metadata';
const ROTATION = `${METADATA}/rotateCertificate`;

const PATHS: Readonly<Record<TrustSlot, string>> = {
  active: `${METADATA}/certificate`,
  passive: `${METADATA}/certificate/passive`,
};

const subject = { resource: 'trust' } as const;

/** Destination Trust of the subaccount of the token (destination-service-api.md section 4.5). */
export function createServiceTrust({ http, requireSubaccount, notify }: ServiceTrustParts): Trust {
  const readSlot = async (slot: TrustSlot): Promise<TrustCertificate | null> => {
    const answer = await http.send({ method: 'GET', path: PATHS[slot], accept: [404], subject });
    return answer.status === 404 ? null : { der: answer.read(wireTrustCertificate).certificate };
  };
  const read = async () => {
    const [active, passive] = await Promise.all([readSlot('active'), readSlot('passive')]);
    return { active, passive };
  };
  return {
    read: async (subaccountId) => {
      requireSubaccount(subaccountId);
      return read();
    },
    metadata: async (subaccountId) => {
      requireSubaccount(subaccountId);
      const answer = await http.send({ method: 'GET', path: METADATA, subject });
      return answer.read(wireIdpMetadata).idpMetadata;
    },
    generate: async (subaccountId, slot) => {
      requireSubaccount(subaccountId);
      await http.send({ method: 'POST', path: PATHS[slot], subject });
      notify();
      return read();
    },
    deletePassive: async (subaccountId) => {
      requireSubaccount(subaccountId);
      await http.send({ method: 'DELETE', path: PATHS.passive, subject });
      notify();
      return read();
    },
    rotate: async (subaccountId) => {
      requireSubaccount(subaccountId);
      const answer = await http.send({ method: 'POST', path: ROTATION, subject });
      notify();
      const { activeCertificate, passiveCertificate } = answer.read(wireRotation);
      return { active: { der: activeCertificate }, passive: passiveCertificate && { der: passiveCertificate } };
    },
  };
}
