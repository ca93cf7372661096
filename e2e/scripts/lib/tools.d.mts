export interface Toolbox {
  readonly folder: string;
  path(name: string): string;
  read(name: string): Buffer;
  write(name: string, content: string | Uint8Array): string;
  openssl(args: readonly string[], input?: Uint8Array | string): Buffer;
  keytool(args: readonly string[], ...javaOptions: string[]): Buffer;
  run(command: string, args: readonly string[], input?: Uint8Array | string): Buffer;
  remove(): void;
}

export declare function createToolbox(): Toolbox;
export declare const withLegacy: readonly string[];
export declare function hasTool(command: string, args: readonly string[]): boolean;
