/**
 * The part of Java's object serialization stream protocol (Java Object Serialization Specification,
 * chapter 6) that a JCEKS secret entry uses: objects, class descriptions, strings, arrays, enums.
 * Nothing is instantiated: the stream is walked as data, because only its end, two byte arrays and
 * a few names are wanted.
 */
import { limits } from '../../limits';
import type { Cursor } from './cursor';

export interface JavaObject {
  readonly className: string;
  /** Field values of all classes of the object, by field name; primitives other than arrays of bytes are left out. */
  readonly fields: ReadonlyMap<string, JavaValue>;
}

type JavaValue = JavaObject | Uint8Array | string | null;

interface ClassDescription {
  readonly name: string;
  readonly fields: readonly { readonly type: string; readonly name: string }[];
  readonly hasWriteMethod: boolean;
  readonly parent: ClassDescription | null;
  readonly ancestors: number;
}

type Handle = { readonly value: JavaValue } | { readonly description: ClassDescription };

const tag = {
  null: 0x70,
  reference: 0x71,
  classDescription: 0x72,
  object: 0x73,
  string: 0x74,
  array: 0x75,
  blockData: 0x77,
  endBlockData: 0x78,
  enum: 0x7e,
} as const;

const firstHandle = 0x7e0000;
const writeMethodFlag = 0x01;
const serializableFlag = 0x02;
const primitiveSizes: Readonly<Record<string, number>> = { B: 1, C: 2, D: 8, F: 4, I: 4, J: 8, S: 2, Z: 1 };

/**
 * One serialized object, its stream header included; the cursor stands behind it afterwards.
 * Throws a `PkiError` (`truncated`, `malformed`).
 */
export function readJavaObject(cursor: Cursor): JavaObject {
  if (cursor.u4() !== 0xaced0005) throw cursor.malformed('is not a Java object stream', cursor.offset - 4);
  const value = new JavaObjectStream(cursor).content(0);
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) {
    throw cursor.malformed('holds no Java object');
  }
  return value;
}

class JavaObjectStream {
  readonly #cursor: Cursor;
  readonly #handles: Handle[] = [];

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  content(depth: number): JavaValue {
    const cursor = this.#cursor;
    if (depth > limits.nesting) throw cursor.malformed('nests too deeply');
    const start = cursor.offset;
    switch (cursor.u1()) {
      case tag.null:
        return null;
      case tag.reference: {
        const handle = this.#reference();
        if ('value' in handle) return handle.value;
        throw cursor.malformed('refers to a class where a value belongs', start);
      }
      case tag.string:
        return this.#remember(cursor.utf());
      case tag.array:
        return this.#array(depth);
      case tag.object:
        return this.#object(depth);
      case tag.enum: {
        this.#classDescription(depth);
        const slot = this.#reserve();
        const name = this.content(depth + 1);
        this.#handles[slot] = { value: name };
        return name;
      }
      default:
        throw cursor.malformed('is not a Java object stream', start);
    }
  }

  #object(depth: number): JavaObject {
    const description = this.#requiredClass(depth);
    const fields = new Map<string, JavaValue>();
    const object = { className: description.name, fields };
    this.#remember(object);
    const classes: ClassDescription[] = [];
    for (let one: ClassDescription | null = description; one; one = one.parent) classes.unshift(one);
    for (const one of classes) {
      for (const { type, name } of one.fields) {
        const size = primitiveSizes[type];
        if (size === undefined) fields.set(name, this.content(depth + 1));
        else this.#cursor.skip(size);
      }
      if (one.hasWriteMethod) this.#annotation(depth);
    }
    return object;
  }

  #array(depth: number): JavaValue {
    const { name } = this.#requiredClass(depth);
    const slot = this.#reserve();
    const size = primitiveSizes[name.slice(1)];
    if (size === undefined) throw this.#cursor.malformed('holds an array of objects');
    const bytes = this.#cursor.bytes(this.#cursor.u4() * size);
    const value = name === '[B' ? bytes : null;
    this.#handles[slot] = { value };
    return value;
  }

  #requiredClass(depth: number): ClassDescription {
    const description = this.#classDescription(depth);
    if (!description) throw this.#cursor.malformed('holds an object without a class');
    return description;
  }

  #classDescription(depth: number): ClassDescription | null {
    const cursor = this.#cursor;
    if (depth > limits.nesting) throw cursor.malformed('nests too deeply');
    const start = cursor.offset;
    switch (cursor.u1()) {
      case tag.null:
        return null;
      case tag.reference: {
        const handle = this.#reference();
        if ('description' in handle) return handle.description;
        throw cursor.malformed('refers to a value where a class belongs', start);
      }
      case tag.classDescription:
        return this.#newClassDescription(depth);
      default:
        throw cursor.malformed('is not a Java class description', start);
    }
  }

  #newClassDescription(depth: number): ClassDescription {
    const cursor = this.#cursor;
    const name = cursor.utf();
    cursor.skip(8); // serialVersionUID
    const slot = this.#reserve();
    const flags = cursor.u1();
    if (!(flags & serializableFlag)) throw cursor.malformed('holds a class in a form that is not supported');
    const fields: { type: string; name: string }[] = [];
    for (let count = cursor.u2(); count > 0; count -= 1) {
      const type = String.fromCharCode(cursor.u1());
      fields.push({ type, name: cursor.utf() });
      if (type === 'L' || type === '[')
        this.content(depth + 1); // the field's class name
      else if (primitiveSizes[type] === undefined) throw cursor.malformed('holds a field of unknown type');
    }
    this.#annotation(depth);
    const parent = this.#classDescription(depth + 1);
    const ancestors = parent ? parent.ancestors + 1 : 0;
    if (ancestors > limits.nesting) throw cursor.malformed('nests too deeply');
    const description = { name, fields, hasWriteMethod: (flags & writeMethodFlag) !== 0, parent, ancestors };
    this.#handles[slot] = { description };
    return description;
  }

  /** What a class's own write method added, up to the end mark; skipped. */
  #annotation(depth: number): void {
    const cursor = this.#cursor;
    for (;;) {
      const start = cursor.offset;
      const kind = cursor.u1();
      if (kind === tag.endBlockData) return;
      if (kind === tag.blockData) {
        cursor.skip(cursor.u1());
      } else {
        cursor.offset = start;
        this.content(depth + 1);
      }
    }
  }

  #reference(): Handle {
    const handle = this.#handles[this.#cursor.u4() - firstHandle];
    if (!handle) throw this.#cursor.malformed('refers to something not yet written', this.#cursor.offset - 4);
    return handle;
  }

  #reserve(): number {
    return this.#handles.push({ value: null }) - 1;
  }

  #remember<T extends JavaValue>(value: T): T {
    this.#handles.push({ value });
    return value;
  }
}
