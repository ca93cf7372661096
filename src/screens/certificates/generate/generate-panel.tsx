import { useQuery } from '@tanstack/react-query';
import { Title } from '@ui5/webcomponents-react';
import { useCallback, useEffect, useMemo } from 'react';
import { generateText as text } from '../../../i18n/generate';
import { labelsText } from '../../../i18n/labels';
import { LabelFields } from '../../../ui/detail/label-fields';
import { useLabelDrafts } from '../../../ui/detail/use-label-drafts';
import { useServices } from '../../../ui/services';
import { useNow } from '../../../ui/use-now';
import createStyles from '../create/create.module.css';
import { CreateFormFrame } from '../create/create-form-frame';
import type { CreatePanelProps } from '../create/create-panel-props';
import { useCreateForm } from '../create/use-create-form';
import { authorityQuery } from '../queries';
import { DetailsCard } from './details-card';
import { type GenerationDraft, toRequest } from './generation-draft';
import { MoreCard } from './more-card';
import { findProblems } from './problems';
import { type ReadCsr, useCsr } from './use-csr';
import { useDraft } from './use-draft';
import { useGeneration } from './use-generation';

/** The method *External service*: the fields of the cockpit, and what it leaves to its service. */
export function GeneratePanel({ scope, existing, incoming, onIncomingTaken, onStored, onClose }: CreatePanelProps) {
  const { backend } = useServices();
  const now = useNow();
  const authority = useQuery(authorityQuery(backend));
  const entered = useDraft({ opensMore: false });
  const { draft, change, leave, showAtField } = entered;
  const labels = useLabelDrafts([]);
  const { isRunning, run, cancel } = useGeneration(scope);

  const takeCsr = useCallback((csr: ReadCsr) => change({ csr, extension: 'pem' }), [change]);
  const csr = useCsr(takeCsr);
  useEffect(() => {
    const [file] = incoming;
    if (file === undefined) return;
    onIncomingTaken();
    void csr.take(file);
  }, [incoming, onIncomingTaken, csr.take]);

  const renewsHere = backend.renewal !== null;
  const request = toRequest(draft, labels.labels, { renewsHere });
  const taken = useMemo(() => new Set(existing.map(({ name }) => name)), [existing]);
  const authorityEnds = authority.data == null ? null : new Date(authority.data.client.notAfter);
  const problems = findProblems(request, { now, authorityEnds, renewsHere, taken });
  const form = useCreateForm({
    method: 'generate',
    isDirty: entered.isDirty || labels.drafts.length > 0,
    isComplete: problems.size === 0,
    isRunning,
    run: () => run(request),
    cancel,
    showAtField,
    onStored: () => onStored([request.name]),
    onClose,
  });
  const shown = entered.shown(problems, form.isChecked);

  return (
    <CreateFormFrame form={form} confirmLabel={text.confirm} working={workingWords(draft)} isReading={csr.isReading}>
      <DetailsCard draft={draft} problems={shown} reading={csr} onChange={change} onLeave={leave} />
      {backend.capabilities.generationChoices && (
        <MoreCard
          draft={draft}
          problems={shown}
          isOpen={entered.isMoreOpen}
          onToggle={entered.setIsMoreOpen}
          onChange={change}
          onLeave={leave}
        />
      )}
      <section className={createStyles.card} aria-label={labelsText.labels}>
        <Title level="H3" size="H5">
          {labelsText.labels}
        </Title>
        <LabelFields drafts={labels} isChecked={form.isChecked} />
      </section>
    </CreateFormFrame>
  );
}

function workingWords({ csr, keyAlgorithm }: GenerationDraft): string {
  return csr === null ? text.working(keyAlgorithm) : text.workingWithRequest;
}
