import type { Scope } from '../../domain/scope';
import { CertificatesView } from './certificates-screen';
import { useCertificatesInMemory } from './use-certificates-in-memory';

/** The certificates of a level inside something else; what is chosen there changes no address. */
export function CertificatesInPlace({ scope }: { readonly scope: Scope }) {
  return <CertificatesView location={useCertificatesInMemory(scope, {})} />;
}
