import { CheckBox, Option, Select } from '@ui5/webcomponents-react';
import { memo } from 'react';
import type { RepositoryConfigurationType, SwitchField } from '../../../../domain/destination/field-types';
import { destinationDetailText } from '../../../../i18n/destination-detail';
import { classNames } from '../../../../ui/class-names';
import styles from '../form.module.css';
import { fieldId, useFormActions } from '../form-context';
import { FieldFrame } from './field-frame';

const repositoryTypes: readonly RepositoryConfigurationType[] = ['default', 'basic', 'destination'];

/** A control that is no property: it decides which fields there are. */
export const SwitchInput = memo(
  function SwitchInput({ field }: { readonly field: SwitchField }) {
    const { setSwitch } = useFormActions();
    if (field.id === 'repositoryConfigurationType') {
      const id = fieldId(field.id);
      return (
        <FieldFrame id={id} label={field.label}>
          <Select
            id={id}
            className={classNames(styles.input)}
            accessibleName={field.label}
            value={field.value}
            onChange={(event) => {
              const chosen = event.detail.selectedOption.getAttribute('data-value');
              const type = repositoryTypes.find((one) => one === chosen);
              if (type !== undefined) setSwitch('repositoryConfigurationType', type);
            }}
          >
            {repositoryTypes.map((type) => (
              <Option key={type} value={type} data-value={type}>
                {destinationDetailText.repositoryConfigurationTypes[type]}
              </Option>
            ))}
          </Select>
        </FieldFrame>
      );
    }
    return (
      <CheckBox
        className={classNames(styles.switch)}
        text={field.label}
        wrappingType="Normal"
        checked={field.value}
        onChange={(event) => setSwitch(field.id, event.target.checked)}
      />
    );
  },
  (before, after) => before.field.id === after.field.id && before.field.value === after.field.value,
);
