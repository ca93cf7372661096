import { memo } from 'react';
import type { Label } from '../../../domain/scope';
import { labelsText } from '../../../i18n/labels';
import { LabelFields } from '../../../ui/detail/label-fields';
import { useLabelDrafts } from '../../../ui/detail/use-label-drafts';
import { FormCard } from './form-card';
import { labelsId } from './form-context';

interface LabelsFormProps {
  readonly initial: readonly Label[];
  readonly isChecked: boolean;
  readonly onChange: (labels: readonly Label[]) => void;
}

/** The card of the labels; it keeps its own lines, because one that is being typed may be no label yet. */
export const LabelsForm = memo(function LabelsForm({ initial, isChecked, onChange }: LabelsFormProps) {
  const drafts = useLabelDrafts(initial, onChange);
  return (
    <FormCard title={labelsText.labels} id={labelsId}>
      <LabelFields drafts={drafts} isChecked={isChecked} />
    </FormCard>
  );
});
