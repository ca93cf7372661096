/** A request and its answer, as they were on the wire. */
export interface Exchange {
  readonly method: string;
  /** `<path>?<query>`, below the address of the service. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: string;
  readonly status: number;
  readonly answerHeaders: Headers;
  readonly answerBody: string;
}

/** A `fetch` that writes down every exchange that came to an end. */
export function recordingFetch(exchanges: Exchange[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const asked = request.clone();
    const answer = await fetch(request);
    const { pathname, search } = new URL(asked.url);
    exchanges.push({
      method: asked.method,
      target: pathname + search,
      headers: asked.headers,
      body: await asked.text(),
      status: answer.status,
      answerHeaders: answer.headers,
      answerBody: await answer.clone().text(),
    });
    return answer;
  };
}
