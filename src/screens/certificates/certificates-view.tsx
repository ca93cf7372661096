import { useQuery } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import { lazy, useCallback, useState } from 'react';
import type { CreateMethod } from '../../domain/certificate/create-methods';
import { certificatesText as text } from '../../i18n/certificates';
import { classNames } from '../../ui/class-names';
import styles from '../../ui/columns/column.module.css';
import { LevelFailure } from '../../ui/context-level/level-failure';
import { ErrorStrip } from '../../ui/error-strip';
import { FileDropZone } from '../../ui/file-drop-zone';
import { certificateListQuery } from '../../ui/scope-queries';
import { useServices } from '../../ui/services';
import { CertificateColumns } from './components/certificate-columns';
import type { CertificatesLocation } from './use-certificates-location';

const CreatePanel = lazy(() => import('./create/create-panel').then(({ CreatePanel }) => ({ default: CreatePanel })));

/** List, detail, and what is inside; files may be dropped anywhere on it. */
export function CertificatesView({ location }: { readonly location: CertificatesLocation }) {
  const { backend } = useServices();
  const { scope, search, update } = location;
  const list = useQuery(certificateListQuery(backend, scope));
  const [incoming, setIncoming] = useState<readonly File[]>([]);

  const takeFiles = useCallback(
    (files: File[]) => {
      setIncoming((waiting) => [...waiting, ...files]);
      if (search.create === undefined) {
        update({ create: 'upload', open: undefined, entry: undefined, version: undefined, layout: undefined });
      }
    },
    [search.create, update],
  );
  const chooseMethod = useCallback((method: CreateMethod) => update({ create: method }), [update]);
  const onIncomingTaken = useCallback(() => setIncoming([]), []);
  const close = useCallback(
    () => update({ create: undefined, open: undefined, entry: undefined, version: undefined, layout: undefined }),
    [update],
  );
  const onStored = useCallback(
    (names: readonly string[]) =>
      update({ create: undefined, open: names.length === 1 ? names[0] : undefined, layout: undefined }),
    [update],
  );

  if (list.isPending) {
    return <BusyIndicator active delay={400} text={text.loading} className={classNames(styles.busy)} />;
  }
  if (list.isError && list.data === undefined) {
    return (
      <LevelFailure
        error={list.error}
        scope={scope}
        onChoose={location.chooseLevel}
        onRetry={() => void list.refetch()}
      />
    );
  }

  const record = list.data.find((item) => item.name === search.open) ?? null;
  return (
    <FileDropZone onFiles={takeFiles} hint={text.dropHint} pastedName={text.pastedName}>
      {list.isError && <ErrorStrip error={list.error} onRetry={() => void list.refetch()} />}
      <CertificateColumns
        scope={scope}
        records={list.data}
        record={record}
        location={location}
        onClose={close}
        create={(method, layoutActions) => (
          <CreatePanel
            method={method}
            onMethod={chooseMethod}
            scope={scope}
            existing={list.data}
            incoming={incoming}
            onIncomingTaken={onIncomingTaken}
            onStored={onStored}
            onClose={close}
            layoutActions={layoutActions}
          />
        )}
      />
    </FileDropZone>
  );
}
