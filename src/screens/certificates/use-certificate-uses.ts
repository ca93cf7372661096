import { useQuery } from '@tanstack/react-query';
import type { CertificateUses } from '../../domain/certificate/list';
import type { Scope } from '../../domain/scope';
import { useFirstDrawing } from '../../ui/list/use-first-drawing';
import { useServices } from '../../ui/services';
import { certificateUsesQuery } from './queries';

const unknown: CertificateUses = new Map();

/** Which destinations and fragments name each certificate of a level; empty until the page stands and they are read. */
export function useCertificateUses(scope: Scope): CertificateUses {
  const { backend } = useServices();
  const isFirstDrawing = useFirstDrawing();
  return useQuery({ ...certificateUsesQuery(backend, scope), enabled: !isFirstDrawing }).data ?? unknown;
}
