import { useQuery } from '@tanstack/react-query';
import { Bar, BusyIndicator, Button, CheckBox, Dialog, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { CertificateVersion } from '../../../../backend/port';
import {
  type Comparable,
  comparableStore,
  comparableSummary,
  compareContents,
} from '../../../../domain/certificate/compare';
import type { Reading } from '../../../../domain/certificate/reading';
import type { CertificateRecord, CertificateSummary } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { compareText as text } from '../../../../i18n/certificate-compare';
import { classNames } from '../../../../ui/class-names';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { UnlockFirst } from '../../../../ui/unlock-first';
import { readContent } from '../../read-content';
import type { OpenedContent } from '../../use-opened-content';
import styles from './compare.module.css';
import { CompareTable } from './compare-table';

interface CompareDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly version: CertificateVersion;
  readonly opened: OpenedContent;
  readonly onClose: () => void;
}

/** An older version beside the current one, field by field. */
export function CompareDialog(props: CompareDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenCompareDialog {...props} />
    </UnlockFirst>
  );
}

function OpenCompareDialog({ scope, record, version, opened, onClose }: CompareDialogProps) {
  const { backend, clock } = useServices();
  const [isOpen, setIsOpen] = useState(true);
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const read = (number: number | undefined) =>
    readContent({ backend, scope, record, version: number }, opened.sessionPasswords(), opened.pki(), clock.now());
  const contents = useQuery({
    queryKey: [
      'certificate-compare',
      scope.subaccountId,
      scope.serviceInstance,
      record.name,
      version.version,
      record.version,
    ],
    queryFn: async () => [await read(version.version), await read(undefined)] as const,
    networkMode: 'always',
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
  const sides =
    contents.data &&
    ([toComparable(contents.data[0], version.summary), toComparable(contents.data[1], record.summary)] as const);

  return (
    <Dialog
      open={isOpen}
      headerText={text.title(version.version)}
      className={classNames(styles.dialog)}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <Button design="Transparent" onClick={() => setIsOpen(false)}>
              {text.close}
            </Button>
          }
        />
      }
    >
      <div className={styles.content}>
        <ErrorStrip error={contents.error} onRetry={() => void contents.refetch()} />
        {contents.isPending && <BusyIndicator active delay={300} text={text.comparing} />}
        {sides !== undefined && (
          <>
            {!(sides[0].full && sides[1].full) && (
              <MessageStrip design="Information" hideCloseButton>
                {text.partly}
              </MessageStrip>
            )}
            <CheckBox
              text={text.onlyDifferences}
              checked={onlyDifferences}
              onChange={(event) => setOnlyDifferences(event.target.checked)}
            />
            <CompareTable
              parts={compareContents(sides[0], sides[1])}
              before={text.version(version.version)}
              after={text.current}
              onlyDifferences={onlyDifferences}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The opened store, else what the summary knows. */
function toComparable(reading: Reading, summary: CertificateSummary): Comparable {
  return 'store' in reading ? comparableStore(reading.store) : comparableSummary(summary);
}
