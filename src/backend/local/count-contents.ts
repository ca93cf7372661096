import type { Contents } from '../port';
import type { CockpitDatabase } from '../workspace/database';

/** How many of each kind lie between two keys. */
export async function countContents(
  database: CockpitDatabase,
  [from, to]: readonly [unknown[], unknown[]],
): Promise<Contents> {
  const { destinations, fragments, certificates } = database;
  const [ofDestinations, ofFragments, ofCertificates] = await Promise.all(
    [destinations, fragments, certificates].map((rows) => rows.where(':id').between(from, to).count()),
  );
  return { destinations: ofDestinations ?? 0, fragments: ofFragments ?? 0, certificates: ofCertificates ?? 0 };
}
