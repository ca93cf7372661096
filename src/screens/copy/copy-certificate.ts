import type { CertificateItem } from '../../domain/copy/types';
import type { Place } from './place';

/** Copies the file, its labels, or both, as far as they differ; the password of a file stays where it is. */
export async function copyCertificate(source: Place, target: Place, item: CertificateItem): Promise<void> {
  const { name, differences } = item;
  const { labels } = item.source;
  const { certificates } = target.backend;
  const content = () => source.backend.certificates.readContent(source.scope, name);
  if (item.target === null) {
    const draft = { name, content: await content(), origin: 'uploaded', labels } as const;
    const [result] = await certificates.create(target.scope, [draft]);
    if (result?.ok === false) throw result.error;
    return;
  }
  let { version } = item.target;
  if (differences.some(({ kind }) => kind === 'content')) {
    ({ version } = await certificates.replace(target.scope, name, { content: await content() }, version));
  }
  if (differences.some(({ kind }) => kind === 'label'))
    await certificates.setLabels(target.scope, name, labels, version);
}
