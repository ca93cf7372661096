import { delay, HttpResponse } from 'msw';

/** What can go wrong between the page and the service. */
export type FaultKind =
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The connection fails before an answer. */
  | { readonly kind: 'network' }
  /** The connection is cut in the middle of the body. */
  | { readonly kind: 'cut' }
  /** The body ends early, as if it were whole. */
  | { readonly kind: 'truncated' }
  /** A page of a login proxy in place of the answer. */
  | { readonly kind: 'login-page' };

interface FaultOptions {
  /** How many requests it hits; all of them when left out. */
  readonly times?: number;
  /** Which requests it hits; all of them when left out. */
  readonly when?: (request: Request) => boolean;
}

export interface Faults {
  /** Switches a fault on. Returns the function that switches it off. */
  inject(fault: FaultKind, options?: FaultOptions): () => void;
  /** The next fault for a request, used up by one. */
  take(request: Request): FaultKind | null;
}

export function createFaults(): Faults {
  const active = new Map<symbol, { readonly fault: FaultKind; readonly options: FaultOptions; left: number }>();
  return {
    inject: (fault, options = {}) => {
      const id = Symbol(fault.kind);
      active.set(id, { fault, options, left: options.times ?? Number.POSITIVE_INFINITY });
      return () => {
        active.delete(id);
      };
    },
    take: (request) => {
      for (const entry of active.values()) {
        if (entry.left > 0 && (entry.options.when?.(request) ?? true)) {
          entry.left -= 1;
          return entry.fault;
        }
      }
      return null;
    },
  };
}

/** The answer a fault makes in place of, or out of, the right one. */
export async function answerWithFault(fault: FaultKind, rightAnswer: () => Promise<Response>): Promise<Response> {
  switch (fault.kind) {
    case 'delay':
      await delay(fault.milliseconds);
      return rightAnswer();
    case 'status':
      return new HttpResponse(`Status ${fault.status}`, { status: fault.status, headers: { ...fault.headers } });
    case 'network':
      return HttpResponse.error();
    case 'login-page':
      return new HttpResponse('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } });
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
