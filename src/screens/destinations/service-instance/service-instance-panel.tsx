import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bar, Button } from '@ui5/webcomponents-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { readServiceKey } from '../../../domain/destination';
import type { DestinationRecord } from '../../../domain/destination/types';
import { DomainError } from '../../../domain/errors';
import type { Scope } from '../../../domain/scope';
import { serviceInstanceText as text } from '../../../i18n/service-instance';
import { classNames } from '../../../ui/class-names';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { ErrorStrip } from '../../../ui/error-strip';
import { FileDropZone } from '../../../ui/file-drop-zone';
import { LockedHint } from '../../../ui/locked-hint';
import { certificateListQuery, scopeKeys } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { type Place, useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useFinishedWhenClean } from '../../../ui/use-finished-when-clean';
import { createFromKey } from './create-from-key';
import { DetailsStep } from './details-step';
import { FoundStep } from './found-step';
import { type DraftedDestination, draftDestination, emptyDraft, type KeyDraft } from './key-draft';
import { KeyStep } from './key-step';
import { ReviewStep } from './review-step';
import styles from './service-instance.module.css';
import { StepBar, StepCard, type WizardStep, wizardSteps } from './wizard';

interface ServiceInstancePanelProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  readonly onStored: (name: string) => void;
  readonly onClose: () => void;
  readonly layoutActions: ReactNode;
}

/** A service key has a few kilobytes; it is read as it is typed. */
const largestKey = 1_000_000;

/** *Service Instance*: in four steps from a service key to a destination, and a certificate where the key has one. */
export function ServiceInstancePanel({ scope, records, onStored, onClose, layoutActions }: ServiceInstancePanelProps) {
  const { backend } = useServices();
  const client = useQueryClient();
  const toast = useToast();
  const certificates = useQuery(certificateListQuery(backend, scope)).data;
  const [keyText, setKeyText] = useState('');
  const [draft, setDraft] = useState<KeyDraft>(emptyDraft);
  const [step, setStep] = useState<WizardStep>('key');
  const [hasMoved, setHasMoved] = useState(false);
  const [isCreating, setIsCreating] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const result = useMemo(() => (keyText === '' ? null : readKey(keyText)), [keyText]);
  const serviceKey = result?.ok === true ? result.value : null;
  const drafted = useMemo(() => {
    const taken = {
      destinations: new Set(records.map(({ name }) => name)),
      certificates: new Set((certificates ?? []).map(({ name }) => name)),
    };
    return serviceKey === null ? null : draftDestination(serviceKey, draft, taken);
  }, [serviceKey, draft, records, certificates]);
  const service = serviceKey?.services[draft.service];

  const leaveDialog = useUnsavedChanges(keyText !== '', leavesPanel);
  const finish = useFinishedWhenClean(keyText === '');

  const takeText = useCallback((content: string) => {
    setKeyText(content);
    setDraft(emptyDraft);
    setProblem(null);
  }, []);
  const takeFile = useCallback(
    async (file: File) => {
      if (file.size > largestKey) setProblem(tooLarge(file.size));
      else takeText(await file.text());
      setStep('key');
    },
    [takeText],
  );
  const takeFiles = useCallback(
    (files: File[]) => {
      const [file] = files;
      if (file !== undefined) void takeFile(file);
    },
    [takeFile],
  );

  const open = (next: WizardStep) => {
    setHasMoved(true);
    setProblem(null);
    setStep(next);
  };
  const change = (changed: Partial<KeyDraft>) => setDraft((before) => ({ ...before, ...changed }));

  const create = async () => {
    if (drafted === null) return;
    setIsCreating(true);
    setProblem(null);
    try {
      const record = await createFromKey(backend, scope, drafted);
      await client.invalidateQueries({ queryKey: scopeKeys.destinations(scope) });
      const { certificate } = drafted;
      toast(certificate === null ? text.created(record.name) : text.createdBoth(record.name, certificate.name));
      takeText('');
      finish(() => onStored(record.name));
    } catch (error) {
      setProblem(error);
    } finally {
      setIsCreating(false);
      await client.invalidateQueries({ queryKey: scopeKeys.certificates(scope) });
    }
  };
  const discard = () => {
    takeText('');
    finish(onClose);
  };

  const reach = reachOf(drafted);
  const position = wizardSteps.indexOf(step);
  const next = wizardSteps[position + 1];
  const previous = wizardSteps[position - 1];
  return (
    <FileDropZone onFiles={takeFiles} hint={text.dropHint} pastedName={text.pastedName}>
      <div className={styles.panel}>
        <ColumnHeader title={text.title} actions={layoutActions} focusKey="service-instance" />
        <StepBar current={step} reach={isCreating ? -1 : reach} onStep={open} />
        <div className={styles.body}>
          <StepCard key={step} step={step} takesFocus={hasMoved}>
            <LockedHint hint={text.lockedHint} />
            {step === 'key' && (
              <KeyStep
                keyText={keyText}
                serviceKey={serviceKey}
                problem={result?.ok === false ? result.error : null}
                service={draft.service}
                onText={takeText}
                onFile={(file) => void takeFile(file)}
                onService={(chosen) => setDraft({ ...emptyDraft, service: chosen })}
              />
            )}
            {step === 'found' && service !== undefined && drafted !== null && (
              <FoundStep service={service} drafted={drafted} onUrl={(url) => change({ url })} />
            )}
            {step === 'details' && drafted !== null && (
              <DetailsStep draft={draft} drafted={drafted} onChange={change} />
            )}
            {step === 'review' && drafted !== null && <ReviewStep drafted={drafted} />}
            <ErrorStrip error={problem} />
          </StepCard>
        </div>
        <Bar
          design="FloatingFooter"
          className={classNames(styles.footer)}
          endContent={
            <>
              {previous !== undefined && (
                <Button key="back" disabled={isCreating} onClick={() => open(previous)}>
                  {text.back}
                </Button>
              )}
              {next === undefined ? (
                <Button
                  key="create"
                  design="Emphasized"
                  disabled={isCreating}
                  loading={isCreating}
                  onClick={() => void create()}
                >
                  {text.create}
                </Button>
              ) : (
                <Button key="next" design="Emphasized" disabled={reach <= position} onClick={() => open(next)}>
                  {text.next}
                </Button>
              )}
              <Button key="discard" design="Transparent" disabled={isCreating} onClick={discard}>
                {text.discard}
              </Button>
            </>
          }
        />
        {leaveDialog}
      </div>
    </FileDropZone>
  );
}

/** The last step that can be opened: each asks for what the one before it has to answer. */
function reachOf(drafted: DraftedDestination | null): number {
  if (drafted === null) return 0;
  if (drafted.urlProblem !== null) return 1;
  return drafted.nameProblem !== null || drafted.certificateProblem !== null ? 2 : 3;
}

function readKey(keyText: string) {
  return keyText.length > largestKey
    ? ({ ok: false, error: tooLarge(keyText.length) } as const)
    : readServiceKey(keyText);
}

function tooLarge(found: number): DomainError {
  return new DomainError('limit-exceeded', 'The service key is larger than the limit', {
    subject: 'service-key',
    limit: 'inputBytes',
    maximum: largestKey,
    found,
  });
}

/** A search or sort beside the panel keeps it open. */
function leavesPanel(from: Place, to: Place): boolean {
  return from.pathname !== to.pathname || !('create' in to.search && to.search.create === 'instance');
}
