import { Title } from '@ui5/webcomponents-react';
import { useMemo } from 'react';
import { generateText } from '../../../i18n/generate';
import { requestText as text } from '../../../i18n/request';
import { useServices } from '../../../ui/services';
import { useNow } from '../../../ui/use-now';
import createStyles from '../create/create.module.css';
import { CreateFormFrame } from '../create/create-form-frame';
import type { CreatePanelProps } from '../create/create-panel-props';
import { useCreateForm } from '../create/use-create-form';
import styles from '../generate/generate.module.css';
import { toRequest } from '../generate/generation-draft';
import { MoreCard } from '../generate/more-card';
import { PasswordField } from '../generate/password-field';
import { findProblems } from '../generate/problems';
import { TextInput } from '../generate/text-input';
import { useDraft } from '../generate/use-draft';
import { useRequest } from './use-request';

/** The method *Signing request*: a key is made here, another authority certifies it. */
export function RequestPanel({ scope, existing, onStored, onClose }: CreatePanelProps) {
  const { mode } = useServices().backend;
  const now = useNow();
  const entered = useDraft({ opensMore: true });
  const { draft, isDirty, change, leave, showAtField } = entered;
  const { isRunning, run, cancel } = useRequest(scope);

  // An authority is asked for a name, not for a file.
  const request = toRequest({ ...draft, commonName: draft.commonName.trim() || draft.name.trim() }, []);
  const taken = useMemo(() => new Set(existing.map(({ name }) => name)), [existing]);
  const problems = findProblems(request, { now, authorityEnds: null, renewsHere: false, taken });
  const { name, password, rememberPassword = false } = request;
  const { commonName, subject, keyAlgorithm, subjectAltNames, extendedKeyUsage } = request;
  const wanted = { commonName, subject, keyAlgorithm, subjectAltNames, extendedKeyUsage };
  const form = useCreateForm({
    method: 'request',
    isDirty,
    isComplete: problems.size === 0,
    isRunning,
    run: () => run({ name, request: wanted, rememberPassword, ...(password !== undefined && { password }) }),
    cancel,
    showAtField,
    onStored: () => onStored([name]),
    onClose,
  });
  const shown = entered.shown(problems, form.isChecked);

  return (
    <CreateFormFrame form={form} confirmLabel={text.confirm} working={text.working(draft.keyAlgorithm)}>
      <section className={createStyles.card} aria-label={text.details}>
        <Title level="H3" size="H5">
          {text.details}
        </Title>
        <p className={styles.quiet}>{text.hints[mode]}</p>
        <div className={styles.fields}>
          <TextInput
            label={generateText.name}
            value={draft.name}
            isRequired
            problem={shown.get('name')}
            note={text.nameHint}
            onChange={(name) => change({ name: name.replace(/\.pem$/i, '') })}
            onBlur={() => leave('name')}
          />
          <TextInput
            label={generateText.commonName}
            value={draft.commonName}
            placeholder={draft.name.trim()}
            problem={shown.get('commonName')}
            note={text.commonNameHint}
            onChange={(commonName) => change({ commonName })}
            onBlur={() => leave('commonName')}
          />
          <PasswordField
            draft={draft}
            problem={shown.get('password')}
            onChange={change}
            onBlur={() => leave('password')}
          />
        </div>
      </section>
      <MoreCard
        draft={draft}
        problems={shown}
        isOpen={entered.isMoreOpen}
        onToggle={entered.setIsMoreOpen}
        onChange={change}
        onLeave={leave}
      />
    </CreateFormFrame>
  );
}
