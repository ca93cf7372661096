import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveLimits, readArchive } from './read-archive';

const two = zipSync({ 'stores/a.p12': strToU8('first'), 'b.pem': strToU8('second'.repeat(1000)) });

describe('readArchive', () => {
  it('gives the files in the order of the archive, byte for byte', () => {
    const result = readArchive(two);
    expect(result.ok && result.value.map(({ path, name, content }) => [path, name, content?.length])).toEqual([
      ['stores/a.p12', 'a.p12', 5],
      ['b.pem', 'b.pem', 6000],
    ]);
  });

  it('leaves out folders and desktop metadata', () => {
    const archive = zipSync({
      'stores/': new Uint8Array(),
      '__MACOSX/._a.pem': strToU8('x'),
      'stores/.DS_Store': strToU8('x'),
      'stores/a.pem': strToU8('kept'),
    });
    const result = readArchive(archive);
    expect(result.ok && result.value.map((member) => member.path)).toEqual(['stores/a.pem']);
  });

  it('names a member it cannot unpack and gives the others', () => {
    const damaged = zipSync({ 'bad.pem': strToU8('abcdefgh'.repeat(200)), 'good.pem': strToU8('good') });
    const start = 30 + 'bad.pem'.length;
    damaged.fill(0xff, start, start + 8);
    const result = readArchive(damaged);
    expect(result.ok && result.value.map(({ name, content }) => [name, content !== null])).toEqual([
      ['bad.pem', false],
      ['good.pem', true],
    ]);
  });

  it.each([
    ['another size', 24, 3],
    ['another checksum', 16, 0x12345678],
    ['another method', 10, 12],
    ['a place where it is not', 42, 5],
  ])('gives no content for a member of which the directory claims %s', (_, field, value) => {
    const archive = zipSync({ 'a.pem': strToU8('abcdefgh'.repeat(200)), 'b.pem': strToU8('kept') });
    const view = new DataView(archive.buffer);
    const directory = view.getUint32(archive.length - 22 + 16, true);
    if (field === 10) view.setUint16(directory + field, value, true);
    else view.setUint32(directory + field, value, true);
    const result = readArchive(archive);
    expect(result.ok && result.value.map(({ name, content }) => [name, content?.length ?? null])).toEqual([
      ['a.pem', null],
      ['b.pem', 4],
    ]);
  });

  it('finds the members from the front where the directory cannot be followed', () => {
    const withPrefix = new Uint8Array([...two]);
    new DataView(withPrefix.buffer).setUint32(two.length - 22 + 16, 1, true);
    const result = readArchive(withPrefix);
    expect(result.ok && result.value.map(({ name, content }) => [name, content?.length])).toEqual([
      ['a.p12', 5],
      ['b.pem', 6000],
    ]);
  });

  it('reads names in UTF-8', () => {
    const result = readArchive(zipSync({ 'Übersee/größe.json': strToU8('{}') }));
    expect(result.ok && result.value[0]?.path).toBe('Übersee/größe.json');
  });

  it.each([
    ['something else', strToU8('%PDF-1.7'), 'not-an-archive'],
    ['an archive cut in half', two.subarray(0, two.length / 2), 'archive-truncated'],
    ['an archive of nothing', zipSync({}), 'archive-empty'],
  ])('refuses %s', (_, bytes, code) => {
    const result = readArchive(bytes);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it('refuses an archive that unpacks to more than the limit', () => {
    const huge = zipSync({ 'zeros.bin': new Uint8Array(archiveLimits.unpackedBytes + 1) }, { level: 9 });
    const result = readArchive(huge);
    expect(result.ok ? null : [result.error.code, result.error.details.limit]).toEqual([
      'archive-limit-exceeded',
      'unpackedBytes',
    ]);
  });

  it('refuses more members than the limit', () => {
    const members = Object.fromEntries(
      Array.from({ length: archiveLimits.members + 1 }, (_, number) => [`${number}.pem`, new Uint8Array()]),
    );
    const result = readArchive(zipSync(members, { level: 0 }));
    expect(result.ok ? null : [result.error.code, result.error.details.limit]).toEqual([
      'archive-limit-exceeded',
      'members',
    ]);
  });
});
