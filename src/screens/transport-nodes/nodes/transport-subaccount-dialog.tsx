import { RadioButton } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { FormDialog } from '../../../ui/form-dialog';
import viewStyles from '../../../ui/list/view-dialog.module.css';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { useTransport } from '../../../ui/use-transport';
import { useSubaccounts } from '../../../ui/use-workspace-data';

/** Stands for a subaccount that does not exist yet. */
const newOne = 'new';

interface TransportSubaccountDialogProps {
  readonly currentId: string | null;
  readonly onClose: () => void;
}

/** Marks one of the subaccounts as the Transport subaccount, or makes one for it. */
export function TransportSubaccountDialog({ currentId, onClose }: TransportSubaccountDialogProps) {
  const { backend } = useServices();
  const transport = useTransport();
  const toast = useToast();
  const subaccounts = useSubaccounts() ?? [];
  const named = subaccounts.find(({ name }) => name === text.newTransportName);
  const canCreate = named === undefined && backend.capabilities.editSubaccounts;
  const [chosen, setChosen] = useState(currentId ?? named?.id ?? (canCreate ? newOne : null));

  const save = async () => {
    const marked =
      chosen === newOne
        ? await backend.subaccounts.create({ name: text.newTransportName, description: text.newTransportDescription })
        : subaccounts.find(({ id }) => id === chosen);
    if (marked === undefined) return;
    await transport.setTransportSubaccount(marked.id);
    toast(text.transportSaved(marked.name));
  };
  const option = (value: string, label: string) => (
    <RadioButton
      key={value}
      name="transport-subaccount"
      text={label}
      wrappingType="Normal"
      checked={chosen === value}
      onChange={() => setChosen(value)}
    />
  );

  return (
    <FormDialog
      title={text.chooseTransport}
      submitLabel={text.save}
      isComplete={chosen !== null}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{text.chooseTransportHint}</p>
      <fieldset className={viewStyles.group}>
        <legend className={viewStyles.legend}>{text.transportSubaccount}</legend>
        {subaccounts.map(({ id, name }) => option(id, name))}
        {canCreate && option(newOne, text.createTransport(text.newTransportName))}
      </fieldset>
    </FormDialog>
  );
}
