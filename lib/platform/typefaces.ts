import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { DomainError } from './errors'
import { turns } from './turns'
import type { TypefaceAnswer, TypefaceRefusal, TypefaceTask, TypefaceWeight } from './typeface-task'

export interface Typeface {
  /** Of its family: letters, digits, spaces and hyphens. For people to read; styles never say it. */
  name: string
  /** Static TrueType files, one for each of the weights that the upload has. */
  files: { weight: TypefaceWeight; bytes: Uint8Array<ArrayBuffer> }[]
}

/** What a font may weigh once it is unpacked. */
const mostUnpackedBytes = 8_000_000
const longestSeconds = 10
const longestName = 40

const inTurn = turns(8, 'Many typefaces are being read. Try again in a minute.')

/**
 * A font that was sent, as documents can be set in it: the characters that paper is written with, each with a sign of
 * its own, kerning and figures, in up to three weights. Its first bytes say what it is, never its name.
 * @throws DomainError `invalid` or `too_large` with a sentence that says what to do instead, `unavailable` when too many
 * wait
 */
export async function toTypeface(sent: Uint8Array): Promise<Typeface> {
  assertKind(sent)
  const answer = await inTurn(() => made({ typeface: sent, characters: paperCharacters() }))
  if ('refused' in answer) throw refusal(sentences[answer.refused])
  return { name: plainName(answer.name), files: answer.files }
}

/** "x';@import url(//e)" as "x import url e": what is left can stand anywhere. Weights are no part of it. */
export function plainName(name: string): string {
  const words = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
  const family = words.replace(weightWord, '')
  // Counted as forms count, which take the name back: some letters are two units long.
  const isShort = (_: string, at: number, signs: string[]) =>
    signs.slice(0, at + 1).join('').length <= longestName
  return Array.from(family).slice(0, longestName).filter(isShort).join('').trim() || unnamed
}

const unnamed = 'Uploaded typeface'

/** Files of one weight often carry it in the name of their family. */
const weightWord =
  /(?<=\S)[ -](thin|light|regular|book|roman|medium|(semi|demi|extra)?[ -]?bold|black|heavy)$/i

const wanted = 'Send a typeface as .ttf or .woff2.'
const damaged =
  'This typeface is damaged, or did not arrive whole. Export it again as .ttf or .woff2, and send that.'

const sentences: Record<TypefaceRefusal, string> = {
  damaged,
  outlines:
    'This typeface has PostScript outlines (CFF), which cannot be used. Send its TrueType version: .ttf or .woff2.',
  italic: 'This is an italic. Send the upright version of the typeface.',
  embedding:
    'The licence in this file forbids that documents carry the typeface. Ask its maker for a version that may be embedded.',
  subsetting:
    'The licence in this file forbids that documents carry parts of the typeface. Ask its maker for a version that may be subset.',
  letters:
    'This typeface lacks letters or digits that documents need. Send one with the Latin alphabet.',
  'too large': 'This typeface stays larger than 400 kB in a weight. Send a simpler one.',
}

function refusal(message: string): DomainError {
  return new DomainError('invalid', message)
}

/** Refuses by the first bytes what is no TrueType font, and what would unpack to more than there is room for. */
function assertKind(sent: Uint8Array): void {
  if (sent.byteLength < 64)
    throw refusal(sent.byteLength === 0 ? `The file is empty. ${wanted}` : damaged)
  const view = new DataView(sent.buffer, sent.byteOffset, sent.byteLength)
  const kind = signatureAt(view, 0)
  if (kind === '\0\x01\0\0' || kind === 'true') return
  if (kind === 'wOF2') {
    assertUnpacked(view)
    return
  }
  if (kind === 'OTTO') throw refusal(sentences.outlines)
  if (kind === 'ttcf') throw refusal(`This file holds several fonts. ${wanted}`)
  if (kind === 'wOFF') throw refusal(`This is a .woff of the older kind. ${wanted}`)
  throw refusal(`This is no font. ${wanted}`)
}

/** A WOFF2 says beforehand what it unpacks to; what unpacks to more than it says is refused by its reader. */
function assertUnpacked(view: DataView): void {
  const flavor = signatureAt(view, 4)
  if (flavor === 'OTTO') throw refusal(sentences.outlines)
  if (flavor === 'ttcf') throw refusal(`This file holds several fonts. ${wanted}`)
  if (view.getUint32(8) !== view.byteLength) throw refusal(damaged)
  const total = unpackedBytes(view)
  if (total === null) throw refusal(damaged)
  if (Math.max(total, view.getUint32(16)) > mostUnpackedBytes)
    throw new DomainError(
      'too_large',
      `This typeface is larger than ${mostUnpackedBytes / 1e6} MB when it is unpacked. Send one with fewer characters.`,
    )
}

/** The sum of what its tables say; null where the list is cut off. */
function unpackedBytes(view: DataView): number | null {
  let at = 48
  let total = 0
  const number = (): number | null => {
    let value = 0
    for (let left = 5; left > 0 && at < view.byteLength; left -= 1) {
      const byte = view.getUint8(at)
      at += 1
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
    return null
  }
  for (let left = view.getUint16(12); left > 0; left -= 1) {
    if (at >= view.byteLength) return null
    const flags = view.getUint8(at)
    at += 1
    if ((flags & 0x3f) === 0x3f) at += 4
    const isOutline = (flags & 0x3f) === 10 || (flags & 0x3f) === 11
    const isTransformed = isOutline ? flags >> 6 === 0 : flags >> 6 !== 0
    const size = number()
    const packed = isTransformed ? number() : 0
    if (size === null || packed === null) return null
    total += Math.max(size, packed)
  }
  return total
}

/** In a thread of its own, which ends with it, or when it takes too long. */
async function made(task: TypefaceTask): Promise<TypefaceAnswer> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'lib/platform/typeface-task.ts')
  const thread = new Worker(/* turbopackIgnore: true */ path, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  })
  const answer = new Promise<TypefaceAnswer>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', () => reject(refusal(damaged)))
    thread.once('exit', () => reject(refusal(damaged)))
  })
  const timer = setTimeout(() => void thread.terminate(), longestSeconds * 1000)
  return await answer.finally(() => {
    clearTimeout(timer)
    return thread.terminate()
  })
}

function signatureAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map(offset => view.getUint8(at + offset)))
}

/** What the fonts of the paper have: Latin, Greek, Cyrillic, currency signs and arrows. */
function paperCharacters(): string {
  return ranges
    .split(' ')
    .flatMap(range => {
      const [first = 0, last = first] = range.split('-').map(code => Number.parseInt(code, 16))
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    })
    .map(code => String.fromCodePoint(code))
    .join('')
}

const ranges =
  '20-7e a0-ac ae-24f 259 2bb 2c6-2c7 2d8-2dd 370-3ff 400-52f 1e00-1eff 1f00-1fff 2000-200a 2010-2015 2018-2022 2026 202f 2030 2032-2033 2039-203a 2044 205f 2070-208e 20a0-20c0 2105 2113 2116-2117 2120 2122 212e 2150-215f 2190-2199 2202 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 2264-2265 25a0-25a1 25b2 25bc 25ca-25cb 25cf 2605-2606 2610-2611 2713 2717'
