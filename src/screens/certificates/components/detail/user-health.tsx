import { useQuery } from '@tanstack/react-query';
import { healthOf } from '../../../../domain/destination/health';
import type { Scope } from '../../../../domain/scope';
import { HealthTag } from '../../../../ui/health-tag';
import { certificateListQuery, destinationListQuery } from '../../../../ui/scope-queries';
import { useServices } from '../../../../ui/services';
import { useNow } from '../../../../ui/use-now';

interface UserHealthProps {
  readonly scope: Scope;
  /** Name of a destination. */
  readonly name: string;
}

/** How a destination that uses the certificate stands with it as it is now. */
export function UserHealth({ scope, name }: UserHealthProps) {
  const { backend } = useServices();
  const destinations = useQuery(destinationListQuery(backend, scope)).data;
  const certificates = useQuery(certificateListQuery(backend, scope)).data;
  const now = useNow();
  const record = destinations?.find((item) => item.name === name);
  if (record === undefined || certificates === undefined) return null;
  return <HealthTag health={healthOf(record, certificates, now).level} />;
}
