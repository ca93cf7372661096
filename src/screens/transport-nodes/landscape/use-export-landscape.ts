import type { TransportLandscape } from '../../../backend/port';
import { datedFileName } from '../../../domain/dated-file-name';
import { saveFile } from '../../../ui/download';
import { useServices } from '../../../ui/services';

/** Downloads all nodes and routes as a ZIP file; its writer loads when it is needed. */
export function useExportLandscape({ nodes, routes }: TransportLandscape): () => Promise<void> {
  const { clock } = useServices();
  return async () => {
    const { writeLandscape } = await import('../../../domain/transport/files/landscape-file');
    const now = clock.now();
    saveFile(datedFileName('landscape', '', now, 'zip'), writeLandscape(nodes, routes, now), 'application/zip');
  };
}
