/** The part of des.js 1.1 this project uses; the library ships no types. */
declare module 'des.js' {
  interface Cipher {
    update(data: Uint8Array): number[];
  }
  interface CipherOptions {
    readonly type: 'decrypt' | 'encrypt';
    readonly key: Uint8Array;
    readonly iv: Uint8Array;
    /** True by default: one block is held back until `final`. */
    readonly padding?: boolean;
  }
  interface CipherClass {
    create(options: CipherOptions): Cipher & { final(): number[] };
  }
  interface Library {
    readonly DES: CipherClass;
    readonly EDE: CipherClass;
    readonly CBC: { instantiate(base: CipherClass): CipherClass };
  }
  const des: Library;
  export default des;
}
