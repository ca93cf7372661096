import type { Transport } from '../backend/port';
import { useServices } from './services';

/** The transport management, on a screen that is shown only where there is one. */
export function useTransport(): Transport {
  const { transport } = useServices().backend;
  if (transport === null) throw new Error('This backend has no transport management');
  return transport;
}
