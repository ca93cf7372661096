import { delay, HttpResponse } from 'msw';

/** What can go wrong between the page and the service. */
export type Fault =
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Plain text; `Status <number>` when left out. */
      readonly words?: string;
      /** The header of that name: seconds, or an HTTP date. */
      readonly retryAfter?: number | string;
    }
  /** The connection fails before an answer; nothing arrived. */
  | { readonly kind: 'network' }
  /** The connection is cut in the middle of the body: what was asked for is done. */
  | { readonly kind: 'cut' }
  /** The body ends early, as if it were whole. */
  | { readonly kind: 'truncated' }
  /** HTML in place of the answer, with status 200: the page of a login proxy. */
  | { readonly kind: 'login-page' }
  /** To a login elsewhere, as a proxy does when the session is over. */
  | { readonly kind: 'redirect' };

/** Which requests it hits. */
interface FaultTarget {
  readonly method?: string;
  /** The whole of `<path>?<query>` as it is sent, `*` in place of anything; every path when left out. */
  readonly path?: string;
  /** How many of these pass unharmed before; none when left out. */
  readonly skip?: number;
  /** How many it hits; all of them when left out. */
  readonly times?: number;
}

/** Plain data, so that a test can switch it on in another process: `{ kind: 'status', status: 401, times: 1 }`. */
export type FaultRule = Fault & FaultTarget;

export interface Faults {
  /** Switches a fault on; `onHit` is called for each request it hits, before it is answered. Returns the function that switches it off. */
  inject(rule: FaultRule, onHit?: () => void): () => void;
  /** Switches all off. */
  clear(): void;
  /** The fault for a request, used up by one: that of the oldest rule that hits it. */
  take(request: Request): Fault | null;
}

export function createFaults(): Faults {
  const active = new Map<symbol, ActiveRule>();
  return {
    inject: (rule, onHit = () => {}) => {
      const id = Symbol(rule.kind);
      active.set(id, { rule, onHit, skip: rule.skip ?? 0, left: rule.times ?? Number.POSITIVE_INFINITY });
      return () => {
        active.delete(id);
      };
    },
    clear: () => active.clear(),
    take: (request) => {
      for (const entry of active.values()) {
        if (!isHit(entry.rule, request)) continue;
        if (entry.skip > 0) entry.skip -= 1;
        else if (entry.left > 0) {
          entry.left -= 1;
          entry.onHit();
          return entry.rule;
        }
      }
      return null;
    },
  };
}

interface ActiveRule {
  readonly rule: FaultRule;
  readonly onHit: () => void;
  skip: number;
  left: number;
}

function isHit({ method, path }: FaultTarget, request: Request): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path === undefined) return true;
  const { pathname, search } = new URL(request.url);
  const parts = path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(pathname + search);
}

/** The answer a fault makes in place of, or out of, the right one. */
export async function answerWithFault(fault: Fault, rightAnswer: () => Promise<Response>): Promise<Response> {
  switch (fault.kind) {
    case 'delay':
      await delay(fault.milliseconds);
      return rightAnswer();
    case 'status': {
      const { status, words = `Status ${status}`, retryAfter } = fault;
      const headers = {
        'Content-Type': 'text/plain',
        ...(retryAfter !== undefined && { 'Retry-After': `${retryAfter}` }),
      };
      return new HttpResponse(words, { status, headers });
    }
    case 'network':
      return HttpResponse.error();
    case 'login-page':
      return new HttpResponse('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } });
    case 'redirect':
      return new HttpResponse(null, { status: 302, headers: { Location: 'https://login.test/oauth/authorize' } });
    case 'truncated':
      return halfOf(await rightAnswer(), (controller) => controller.close());
    case 'cut':
      return halfOf(await rightAnswer(), (controller) => controller.error(new Error('connection reset')));
  }
}

async function halfOf(
  answer: Response,
  end: (controller: ReadableStreamDefaultController<Uint8Array>) => void,
): Promise<Response> {
  const body = new Uint8Array(await answer.arrayBuffer());
  const half = body.subarray(0, Math.floor(body.length / 2));
  let sent = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent || half.length === 0) {
        end(controller);
        return;
      }
      sent = true;
      controller.enqueue(half);
    },
  });
  return new HttpResponse(stream, { status: answer.status, headers: answer.headers });
}
