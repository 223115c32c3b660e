import { isAscii, isUtf8 } from 'node:buffer'
import { DomainError } from './errors'

/** What a file is written in, as far as its first bytes tell. */
interface Encoding {
  name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** Bytes of the mark at the beginning. */
  mark: number
}

const zipBegins = [0x50, 0x4b, 0x03, 0x04]
const longestSign = zipBegins.length

/**
 * The text of a file's bytes, as they come: UTF-8 and UTF-16 by their mark, else UTF-8 as long as it is valid, else
 * Windows-1252, as older spreadsheets write it. What cannot be told stays U+FFFD, which whoever reads it refuses.
 * @throws DomainError `invalid` for a spreadsheet's own file
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let state: Decoding | null = null
  let carried: Uint8Array = new Uint8Array()
  for await (const chunk of bytes) {
    const part = joined(carried, chunk)
    carried = part
    if (!state && part.length < longestSign) continue
    state ??= begunWith(encodingOf(part))
    const whole = advance(state, part, wholeUtf8(part))
    yield state.decoder.decode(part.subarray(state.mark, whole), { stream: true })
    state.mark = 0
    carried = part.subarray(whole)
  }
  state ??= begunWith(encodingOf(carried))
  advance(state, carried, carried.length)
  yield state.decoder.decode(carried.subarray(state.mark))
}

interface Decoding extends Encoding {
  decoder: TextDecoder
  /** Whether its encoding may yet turn out to be another. */
  isGuessed: boolean
}

function begunWith(encoding: Encoding): Decoding {
  const decoder = new TextDecoder(encoding.name, { ignoreBOM: true })
  return { ...encoding, decoder, isGuessed: encoding.mark === 0 }
}

/** How much of a part can be decoded now; until something is not ASCII, it would be the same in both encodings. */
function advance(state: Decoding, part: Uint8Array, whole: number): number {
  if (!state.isGuessed) return part.length
  const now = part.subarray(0, whole)
  if (isUtf8(now)) {
    state.isGuessed = isAscii(now)
    return state.isGuessed ? whole : part.length
  }
  Object.assign(state, begunWith({ name: 'windows-1252', mark: 0 }), { isGuessed: false })
  return part.length
}

function encodingOf(part: Uint8Array): Encoding {
  if (zipBegins.every((byte, place) => part[place] === byte))
    throw new DomainError(
      'invalid',
      'This is a spreadsheet’s own file. Open it there, save it in the format CSV (UTF-8), and choose that file.',
    )
  const [first, second, third] = part
  if (first === 0xef && second === 0xbb && third === 0xbf) return { name: 'utf-8', mark: 3 }
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', mark: 2 }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', mark: 2 }
  return { name: 'utf-8', mark: 0 }
}

/** How many bytes end with a whole character: the last one may go on in the next part. */
function wholeUtf8(part: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, part.length); back += 1) {
    const byte = part[part.length - back] ?? 0
    if (byte < 0x80) return part.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? part.length - back : part.length
  }
  return part.length
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
