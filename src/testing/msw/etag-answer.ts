import { HttpResponse } from 'msw';

/** The body, or 304 and 412 where the request's own ETags say so (destination-service-api.md section 6). */
export function answerWithEtag(
  request: Request,
  etag: string,
  body: Parameters<typeof HttpResponse.json>[0],
): Response {
  const headers = { ETag: etag };
  if (etagsOf(request, 'If-None-Match')?.includes(etag)) return new HttpResponse(null, { status: 304, headers });
  if (etagsOf(request, 'If-Match')?.includes(etag) === false) return new HttpResponse(null, { status: 412, headers });
  return HttpResponse.json(body, { headers });
}

function etagsOf(request: Request, header: string): readonly string[] | undefined {
  return request.headers
    .get(header)
    ?.split(',')
    .map((etag) => etag.trim());
}
