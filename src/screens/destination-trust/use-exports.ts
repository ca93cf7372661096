import { useMutation } from '@tanstack/react-query';
import type { TrustSlot } from '../../backend/port';
import { toFileNamePart } from '../../domain/dated-file-name';
import { trustText as text } from '../../i18n/trust';
import type { Certificate } from '../../pki/types';
import { toPem } from '../../pki/write/pem';
import { saveFile } from '../../ui/download';
import { useServices } from '../../ui/services';
import { useToast } from '../../ui/toast';
import { useSubaccounts } from '../../ui/use-workspace-data';

/** Downloads of what targets are configured with; never of a key. */
export function useExports(subaccountId: string) {
  const { trust } = useServices().backend;
  const toast = useToast();
  const name = useSubaccounts()?.find(({ id }) => id === subaccountId)?.name ?? '';
  const save = (what: string, content: string, mediaType: string) => {
    const fileName = [toFileNamePart(name), what].filter((part) => part !== '').join('-');
    saveFile(fileName, new TextEncoder().encode(content), mediaType);
    toast(text.saved(fileName));
  };
  const metadata = useMutation({
    mutationFn: () => trust.metadata(subaccountId),
    onSuccess: (xml) => save('idp-metadata.xml', xml, 'application/samlmetadata+xml'),
  });
  return {
    metadata,
    certificate: (slot: TrustSlot, { der }: Certificate) =>
      save(`trust-${slot}.pem`, toPem('CERTIFICATE', der), 'application/x-pem-file'),
  };
}
