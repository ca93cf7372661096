import { Label, Option, Select } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import type { AuthorityCertificate } from '../../../backend/port';
import { checkCertificateName } from '../../../domain/certificate/name';
import { authorityText as text } from '../../../i18n/authority';
import { toPemChain } from '../../../pki/write/pem';
import { FormDialog } from '../../../ui/form-dialog';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { usePreferences, useSubaccounts } from '../../../ui/use-workspace-data';
import styles from './settings-section.module.css';

/** Stores the root among the certificates of a subaccount, so that destinations can trust it. */
export function StoreRootDialog({
  root,
  onClose,
}: {
  readonly root: AuthorityCertificate;
  readonly onClose: () => void;
}) {
  const { certificates } = useServices().backend;
  const subaccounts = useSubaccounts() ?? [];
  const { lastSubaccountId } = usePreferences();
  const toast = useToast();
  const selectId = useId();
  const [name, setName] = useState('cockpit-root.pem');
  const [chosen, setChosen] = useState<string | null>(lastSubaccountId);
  const subaccountId = subaccounts.some(({ id }) => id === chosen) ? chosen : (subaccounts[0]?.id ?? null);

  const store = async () => {
    if (subaccountId === null) return;
    const content = new TextEncoder().encode(toPemChain([root.der]));
    const draft = { name, content, origin: 'uploaded' as const, labels: [] };
    const [result] = await certificates.create({ subaccountId, serviceInstance: null }, [draft]);
    if (result?.ok === false) throw result.error;
    toast(text.stored(name));
  };

  return (
    <FormDialog
      title={text.storeTitle}
      submitLabel={text.storeAction}
      isComplete={subaccountId !== null && checkCertificateName(name) === null}
      onSubmit={store}
      onClose={onClose}
    >
      <p>{text.storeHint}</p>
      <div className={styles.field}>
        <Label for={selectId} showColon>
          {text.subaccount}
        </Label>
        <Select
          id={selectId}
          accessibleName={text.subaccount}
          value={subaccountId ?? ''}
          onChange={(event) => setChosen(event.detail.selectedOption.value ?? null)}
        >
          {subaccounts.map(({ id, name: label }) => (
            <Option key={id} value={id}>
              {label}
            </Option>
          ))}
        </Select>
      </div>
      <TextField label={text.fileName} value={name} onChange={setName} isRequired />
    </FormDialog>
  );
}
