import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a ZIP whose size and checksum are known before its first byte. */
export interface ZipFile {
  /** Its path inside, with slashes. */
  name: string
  modifiedAt: Date
  /** Whether the bytes are deflated already; PDFs and pictures gain nothing from it. */
  isDeflated: boolean
  crc32: number
  /** In bytes, of the file itself and of what is handed over. */
  size: number
  packedSize: number
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** Bytes as a file of a ZIP, as they are. */
export function storedFile(name: string, modifiedAt: Date, bytes: Uint8Array): ZipFile {
  const size = bytes.byteLength
  const sizes = { crc32: crc32(bytes), size, packedSize: size }
  return { name, modifiedAt, isDeflated: false, ...sizes, bytes: [bytes] }
}

/** The same of a text of some kilobytes, packed. */
export function packedFile(name: string, modifiedAt: Date, text: string): ZipFile {
  const bytes = Buffer.from(text, 'utf8')
  const packed = deflateRawSync(bytes)
  const sizes = { crc32: crc32(bytes), size: bytes.byteLength, packedSize: packed.byteLength }
  return { name, modifiedAt, isDeflated: true, ...sizes, bytes: [packed] }
}

/**
 * A ZIP (APPNOTE 6.3.9) of files that come one after the other; no more than a part of one is in memory. Where a size,
 * a place or the count needs more than the old fields hold, ZIP64 says it.
 * @throws RangeError when a file is not as long as it said
 */
export async function* zipOf(
  files: Iterable<ZipFile> | AsyncIterable<ZipFile>,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let place = 0
  for await (const file of files) {
    const name = Buffer.from(file.name, 'utf8')
    const header = localHeader(file, name)
    yield header
    let sent = 0
    for await (const part of file.bytes) {
      sent += part.byteLength
      yield part
    }
    if (sent !== file.packedSize)
      throw new RangeError('A file of the ZIP is not as long as it said.')
    directory.push(directoryEntry(file, name, place))
    place += header.byteLength + sent
  }
  for (const entry of directory) yield entry
  const size = directory.reduce((sum, entry) => sum + entry.byteLength, 0)
  yield endOf({ count: directory.length, size, place })
}

const most16 = 0xffff
const most32 = 0xffffffff
/** UTF-8 names, and nothing after the bytes. */
const flags = 0x0800
const deflated = 8
const zip64Version = 45
const plainVersion = 20
/** Made on Unix, a plain file that its owner may read and write. */
const unix = 3 << 8
const fileMode = (0o100600 << 16) >>> 0

function localHeader(file: ZipFile, name: Buffer): Buffer {
  const isLong = needsLong(file)
  const extra = isLong ? longExtra([file.size, file.packedSize]) : Buffer.alloc(0)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(isLong ? zip64Version : plainVersion, 4)
  writeCommon(head, 6, file, isLong)
  head.writeUInt16LE(name.byteLength, 26)
  head.writeUInt16LE(extra.byteLength, 28)
  return Buffer.concat([head, name, extra])
}

function directoryEntry(file: ZipFile, name: Buffer, place: number): Buffer {
  const isLong = needsLong(file)
  const isFar = place >= most32
  const extra =
    isLong || isFar
      ? longExtra([...(isLong ? [file.size, file.packedSize] : []), ...(isFar ? [place] : [])])
      : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(unix | zip64Version, 4)
  head.writeUInt16LE(isLong || isFar ? zip64Version : plainVersion, 6)
  writeCommon(head, 8, file, isLong)
  head.writeUInt16LE(name.byteLength, 28)
  head.writeUInt16LE(extra.byteLength, 30)
  head.writeUInt32LE(fileMode, 38)
  head.writeUInt32LE(Math.min(place, most32), 42)
  return Buffer.concat([head, name, extra])
}

/** What the header before a file and its entry in the directory have in common. */
function writeCommon(head: Buffer, at: number, file: ZipFile, isLong: boolean): void {
  const { time, date } = dosTimeOf(file.modifiedAt)
  head.writeUInt16LE(flags, at)
  head.writeUInt16LE(file.isDeflated ? deflated : 0, at + 2)
  head.writeUInt16LE(time, at + 4)
  head.writeUInt16LE(date, at + 6)
  head.writeUInt32LE(file.crc32, at + 8)
  head.writeUInt32LE(isLong ? most32 : file.packedSize, at + 12)
  head.writeUInt32LE(isLong ? most32 : file.size, at + 16)
}

function needsLong({ size, packedSize }: ZipFile): boolean {
  return size >= most32 || packedSize >= most32
}

function longExtra(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  for (const [index, value] of values.entries())
    extra.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  return extra
}

function endOf({ count, size, place }: { count: number; size: number; place: number }): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, most16), 8)
  end.writeUInt16LE(Math.min(count, most16), 10)
  end.writeUInt32LE(Math.min(size, most32), 12)
  end.writeUInt32LE(Math.min(place, most32), 16)
  if (count < most16 && size < most32 && place < most32) return end
  const long = Buffer.alloc(56)
  long.writeUInt32LE(0x06064b50, 0)
  long.writeBigUInt64LE(44n, 4)
  long.writeUInt16LE(unix | zip64Version, 12)
  long.writeUInt16LE(zip64Version, 14)
  long.writeBigUInt64LE(BigInt(count), 24)
  long.writeBigUInt64LE(BigInt(count), 32)
  long.writeBigUInt64LE(BigInt(size), 40)
  long.writeBigUInt64LE(BigInt(place), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(place + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([long, locator, end])
}

/** Seconds go by two, years begin in 1980; the format knows no time zone, so it is UTC. */
function dosTimeOf(at: Date): { time: number; date: number } {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107)
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  }
}
