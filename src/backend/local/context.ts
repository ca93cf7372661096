import type { Clock } from '../../shared/clock';
import type { NewId } from '../../shared/ids';
import type { WithPki } from '../pki-tools';
import type { Summarise } from '../port';
import type { CockpitDatabase } from '../workspace/database';
import type { Notices } from '../workspace/notices';
import type { SealingVault } from '../workspace/vault/vault';

/** What every operation of the local adapter works with. */
export interface LocalContext {
  readonly database: CockpitDatabase;
  readonly vault: SealingVault;
  readonly notices: Notices;
  readonly summarise: Summarise;
  readonly withPki: WithPki;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly userName: () => Promise<string>;
}

/** When something was done, as ISO text, and by whom. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** To be made before a transaction: the name comes from the preferences. */
export async function makeStamp({ clock, userName }: LocalContext): Promise<Stamp> {
  const by = await userName();
  return { at: clock.now().toISOString(), by };
}
