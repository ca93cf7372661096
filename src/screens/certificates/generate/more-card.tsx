import { CheckBox, Panel } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { generateText as text } from '../../../i18n/generate';
import { keyAlgorithmNames } from '../../../pki/generate/types';
import { classNames } from '../../../ui/class-names';
import { AlternativeNames } from './alternative-names';
import { Choice } from './choice';
import { FieldFrame } from './field-frame';
import styles from './generate.module.css';
import { type ChangeDraft, type GenerationDraft, subjectTypes, usages } from './generation-draft';
import { type FieldName, type Problems, subjectField } from './problems';
import { TextInput } from './text-input';

interface MoreCardProps {
  readonly draft: GenerationDraft;
  readonly problems: Problems;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChange: ChangeDraft;
  readonly onLeave: (field: FieldName) => void;
}

/** What the cockpit does not ask for; each has a default that fits a client certificate. */
export function MoreCard({ draft, problems, isOpen, onToggle, onChange, onLeave }: MoreCardProps) {
  const algorithmId = useId();
  return (
    <Panel
      className={classNames(styles.panel)}
      headerText={text.more}
      headerLevel="H3"
      collapsed={!isOpen}
      onToggle={(event) => onToggle(!event.target.collapsed)}
    >
      <div className={styles.fields}>
        {draft.csr === null && (
          <FieldFrame id={algorithmId} label={text.keyAlgorithm} note={text.keyAlgorithmHint}>
            <Choice
              id={algorithmId}
              label={text.keyAlgorithm}
              values={keyAlgorithmNames}
              chosen={draft.keyAlgorithm}
              nameOf={(value) => text.keyAlgorithms[value]}
              onChange={(value) => onChange({ keyAlgorithm: value })}
            />
          </FieldFrame>
        )}
        <fieldset className={styles.group}>
          <legend>{text.subject}:</legend>
          <div className={styles.columns}>
            {subjectTypes.map((type) => (
              <TextInput
                key={type}
                label={text.subjectTypes[type].name}
                placeholder={text.subjectTypes[type].example}
                value={draft.subject[type] ?? ''}
                problem={problems.get(subjectField(type))}
                onChange={(value) => onChange({ subject: { ...draft.subject, [type]: value } })}
                onBlur={() => onLeave(subjectField(type))}
              />
            ))}
          </div>
        </fieldset>
        <AlternativeNames draft={draft} problems={problems} onChange={onChange} onLeave={onLeave} />
        <fieldset className={styles.group}>
          <legend>{text.usage}:</legend>
          <div className={styles.columns}>
            {usages.map((usage) => (
              <CheckBox
                key={usage}
                text={text.usages[usage]}
                checked={draft.extendedKeyUsage.includes(usage)}
                onChange={(event) => {
                  const wanted = new Set(draft.extendedKeyUsage);
                  if (event.target.checked) wanted.add(usage);
                  else wanted.delete(usage);
                  onChange({ extendedKeyUsage: usages.filter((one) => wanted.has(one)) });
                }}
              />
            ))}
          </div>
        </fieldset>
      </div>
    </Panel>
  );
}
