import type { Label } from '../../domain/scope';
import type { Clock } from '../../shared/clock';
import type { ItemRequests } from './item-requests';
import type { StateFacts } from './session-book';

/** Labels that were read, and when (milliseconds). */
export type LabelFacts = Pick<StateFacts, 'labels' | 'labelsReadAt'>;

type LabelRequests = Pick<ItemRequests<unknown>, 'labels'>;

/**
 * The service tells labels of one item at a time: a list of 1,000 needs as many requests for them, and it is read again
 * after every change. So a list takes those that this session read or wrote in the last minute; whatever is opened or
 * written is asked for anew.
 */
export interface ReadLabels {
  now(requests: LabelRequests, name: string, known?: LabelFacts): Promise<LabelFacts>;
  lately(requests: LabelRequests, name: string, known: LabelFacts | undefined): Promise<LabelFacts>;
  /** Those that were just written. */
  told(labels: readonly Label[]): LabelFacts;
}

const LATELY = 60_000;

export function createReadLabels(clock: Clock): ReadLabels {
  const told = (labels: readonly Label[]) => ({ labels, labelsReadAt: clock.now().getTime() });
  const now = async (requests: LabelRequests, name: string) => told(await requests.labels(name));
  return {
    now,
    lately: async (requests, name, known) => {
      const isFresh = known !== undefined && clock.now().getTime() - known.labelsReadAt < LATELY;
      return isFresh ? { labels: known.labels, labelsReadAt: known.labelsReadAt } : now(requests, name);
    },
    told,
  };
}
