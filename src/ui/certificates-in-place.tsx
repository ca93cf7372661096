import { createContext, useContext } from 'react';
import type { Scope } from '../domain/scope';

/** Opens the certificates of a level over the page; whatever is being edited there stays as it is. */
export type OpenCertificates = (scope: Scope) => void;

const OpenCertificatesContext = createContext<OpenCertificates | null>(null);

/** The application puts in how they are opened, because no screen may use another. */
export const OpenCertificatesProvider = OpenCertificatesContext.Provider;

export function useCertificatesInPlace(): OpenCertificates {
  const open = useContext(OpenCertificatesContext);
  if (open === null) throw new Error('useCertificatesInPlace needs an OpenCertificatesProvider above it');
  return open;
}
