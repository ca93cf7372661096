import type { UseQueryResult } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ErrorStrip } from '../../../ui/error-strip';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly loading: string;
  readonly children: (data: Data) => ReactNode;
}

/**
 * A page that needs something first: busy until it is there, and what helps when it does not come. What was read before
 * stays when it cannot be read again.
 */
export function Loaded<Data>({ query, loading, children }: LoadedProps<Data>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <ErrorStrip error={query.error} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return (
      <div className={columnStyles.failure}>
        <ErrorStrip error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return <BusyIndicator active delay={400} text={loading} className={classNames(columnStyles.busy)} />;
}
