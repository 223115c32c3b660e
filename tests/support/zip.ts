import { inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  bytes: Buffer
}

/** The files of a ZIP without ZIP64, by its central directory. */
export function entriesOf(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('This is no whole ZIP: its end is missing.')
  const entries: ZipEntry[] = []
  let place = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const isDeflated = zip.readUInt16LE(place + 10) === 8
    const size = zip.readUInt32LE(place + 20)
    const nameLength = zip.readUInt16LE(place + 28)
    const header = zip.readUInt32LE(place + 42)
    const first = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    entries.push({
      name: zip.toString('utf8', place + 46, place + 46 + nameLength),
      bytes: isDeflated
        ? inflateRawSync(zip.subarray(first, first + size))
        : zip.subarray(first, first + size),
    })
    place += 46 + nameLength + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32)
  }
  return entries
}
