import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { useOpenedContent } from '../../use-opened-content';
import { ReplaceDialog } from './replace-dialog';

interface ReplaceDummyDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly onClose: () => void;
}

/** *Replace Dummy Content* where the dummy is not open: there is nothing to be read of it. */
export function ReplaceDummyDialog({ scope, record, onClose }: ReplaceDummyDialogProps) {
  return <ReplaceDialog scope={scope} record={record} opened={useOpenedContent(scope, record)} onClose={onClose} />;
}
