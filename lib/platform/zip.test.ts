import { describe, expect, test } from 'vitest'
import { entriesOf } from '@/tests/support/zip'
import { packedFile, storedFile, type ZipFile, zipOf } from './zip'

const at = new Date('2026-11-20T12:34:56Z')

async function written(files: Iterable<ZipFile>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of zipOf(files)) parts.push(part)
  return Buffer.concat(parts)
}

/** A file that says it is larger than its bytes are: only what is written about it is looked at. */
function pretended(name: string, size: number): ZipFile {
  const bytes: Iterable<Uint8Array> = { *[Symbol.iterator]() {} }
  return { name, modifiedAt: at, isDeflated: false, crc32: 7, size, packedSize: 0, bytes }
}

describe('a ZIP', () => {
  test('gives back what was put in, as it is or packed, under names of any script', async () => {
    const text = 'Łódź, 東京 '.repeat(500)
    const zip = await written([
      storedFile('a/b.bin', at, Uint8Array.from([0, 1, 255])),
      packedFile('Łódź/東京.txt', at, text),
      storedFile('empty', at, new Uint8Array()),
    ])
    expect(
      entriesOf(zip).map(({ name, bytes }) => [name, bytes.toString('hex').length / 2]),
    ).toEqual([
      ['a/b.bin', 3],
      ['Łódź/東京.txt', Buffer.byteLength(text)],
      ['empty', 0],
    ])
    expect(entriesOf(zip)[1]?.bytes.toString('utf8')).toBe(text)
    expect(zip.byteLength).toBeLessThan(600)
  })

  test('says in ZIP64 what the old fields cannot hold', async () => {
    const zip = await written([pretended('large', 5_000_000_000)])
    const directory = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    expect(zip.readUInt32LE(directory + 24)).toBe(0xffffffff)
    const extra = directory + 46 + 'large'.length
    expect([zip.readUInt16LE(extra), zip.readBigUInt64LE(extra + 4)]).toEqual([1, 5_000_000_000n])
  })

  test('counts more than 65,535 files', async () => {
    const count = 70_000
    const zip = await written(
      Array.from({ length: count }, (_, n) => storedFile(String(n), at, new Uint8Array())),
    )
    const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
    expect(zip.readUInt16LE(end + 10)).toBe(0xffff)
    const long = zip.lastIndexOf(Buffer.from('PK\x06\x06', 'latin1'))
    expect(zip.readBigUInt64LE(long + 32)).toBe(BigInt(count))
    expect(zip.readBigUInt64LE(end - 20 + 8)).toBe(BigInt(long))
  })

  test('is refused when a file is not as long as it said', async () => {
    const short = { ...storedFile('x', at, new Uint8Array(3)), packedSize: 4 }
    await expect(written([short])).rejects.toThrow(RangeError)
  })
})
