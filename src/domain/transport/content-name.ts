import type { RequestContent } from './types';

/** What the content of a request is called: the file name of the certificate, or its files, by their address where no name is told. */
export function contentName(content: RequestContent): string {
  if (content.kind === 'certificate') return content.name;
  return content.files.map(({ name, uri }) => name ?? uri).join(', ');
}
