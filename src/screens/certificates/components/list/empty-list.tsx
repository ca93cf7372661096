import { Button } from '@ui5/webcomponents-react';
import type { CreateMethod } from '../../../../domain/certificate/create-methods';
import type { Scope } from '../../../../domain/scope';
import { certificatesText as text } from '../../../../i18n/certificates';
import { ErrorStrip } from '../../../../ui/error-strip';
import { ListMessage } from '../../../../ui/list/list-message';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { useLoadSampleLandscape } from '../../mutations';

interface EmptyListProps {
  readonly scope: Scope;
  readonly onCreate: (method: CreateMethod) => void;
}

/** What to do first, while nothing is stored. */
export function EmptyList({ scope, onCreate }: EmptyListProps) {
  const { capabilities } = useServices().backend;
  const loadSample = useLoadSampleLandscape(scope);
  const toast = useToast();
  // Not by the callbacks of `mutate`: they are dropped with this component, which goes as soon as something is stored.
  const load = () =>
    loadSample.mutateAsync(undefined).then(
      (outcomes) => {
        const results = outcomes.flatMap((outcome) => outcome.results);
        const present = outcomes.flatMap((outcome) => outcome.skipped);
        toast(
          results.length === 0
            ? text.sampleThere(present.length, outcomes.length)
            : text.sampleLoaded(results.filter((result) => result.ok).length, outcomes.length),
        );
      },
      () => undefined,
    );
  return (
    <ListMessage title={text.emptyTitle} hint={text.emptyHint}>
      <Button design="Emphasized" onClick={() => onCreate('upload')}>
        {text.upload}
      </Button>
      <Button onClick={() => onCreate('generate')}>{text.generate}</Button>
      {capabilities.editSubaccounts && (
        <Button loading={loadSample.isPending} onClick={() => void load()}>
          {text.loadSample}
        </Button>
      )}
      <ErrorStrip error={loadSample.error} />
    </ListMessage>
  );
}
