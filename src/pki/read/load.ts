/** A part of the program itself could not be loaded: the file is not to blame. */
export class LoadError extends Error {}

/** Waits for a dynamic import; throws a `LoadError` where it fails, so that it is not taken for a fault of the file. */
export async function load<Module>(module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (cause) {
    throw new LoadError('A part of the certificate reader could not be loaded; reload the page', { cause });
  }
}
