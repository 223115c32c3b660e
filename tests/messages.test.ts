import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '@/scripts/launch/paths'
import { staleExceptions, unusedKeys } from './support/message-keys'
import { readSources } from './support/sources'

const folder = join(projectRoot, 'lib/messages/en')

interface Text {
  /** "register.documentHead.total" */
  name: string
  text: string
}

type Writer = (...parts: unknown[]) => unknown

interface Area {
  /** Without its ending. */
  file: string
  name: string
  texts: unknown
}

async function readAreas(): Promise<Area[]> {
  const files = readdirSync(folder).flatMap(name => /^(.*)\.ts$/.exec(name)?.[1] ?? [])
  const found = await Promise.all(
    files.map(async file => {
      const area: object = await import(`../lib/messages/en/${file}.ts`)
      return Object.entries(area).map(([name, texts]) => ({ file, name, texts }))
    }),
  )
  return found.flat()
}

/** Every text of an area; of one that is made, what it makes of a made-up name and of the numbers 1 and 2. */

function inside(name: string, value: unknown): Text[] {
  if (typeof value === 'string') return [{ name, text: value }]
  if (isWriter(value)) return made(name, value)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => inside(`${name}.${key}`, each))
}

function isWriter(value: unknown): value is Writer {
  return typeof value === 'function'
}

/** One is told apart from two. */
function made(name: string, write: Writer): Text[] {
  return [1, 2].map(part => ({ name, text: madeOf(write, part) }))
}

/** Most are given numbers and names one by one, some in an object. */
function madeOf(write: Writer, part: number): string {
  const anything = new Proxy({}, { get: () => part })
  const partsOf = (each: unknown) => Array.from({ length: write.length }, () => each)
  const text = String(write(...partsOf(part)))
  return text.includes('undefined') ? String(write(...partsOf(anything))) : text
}

const areas = await readAreas()
const texts = areas.flatMap(area => inside(area.name, area.texts))

test('there are texts, and each says something', () => {
  expect(texts.length).toBeGreaterThan(1_000)
  expect(namesOf(({ text }) => text.trim() === '')).toEqual([])
})

test('no value is put into a text that it was not given', () => {
  expect(namesOf(({ text }) => /undefined|null|NaN|\[object/.test(text))).toEqual([])
})

test('a text begins and ends with a letter, where it is not made to follow or to lead another', () => {
  const isJoined = (text: string) => /^( |, | · | \()|( |: )$/.test(text)
  expect(namesOf(({ text }) => text !== text.trim() && !isJoined(text))).toEqual([])
  expect(namesOf(({ text }) => /\S {2,}\S/.test(text))).toEqual([])
})

test('quotes, dashes and the ellipsis are those of print', () => {
  expect(namesOf(({ text }) => /\.\.\.|\w'\w|"| - /.test(text) && !isMarkdown(text))).toEqual([])
})

test('only names and the first word are written large', () => {
  expect(
    namesOf(({ text }) => /^[A-Z][a-z]+ (?:[A-Z][a-z]+ ?)+$/.test(text) && !isName(text)),
  ).toEqual([])
})

test('every key is named by a screen that reads its area', () => {
  const sources = readSources()
  expect(areas.flatMap(area => unusedKeys(area, sources))).toEqual([])
})

test('every exception to that is in the catalogue', () => {
  expect(staleExceptions(areas.flatMap(({ name, texts }) => namesIn(name, texts)))).toEqual([])
})

function namesIn(name: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [name]
  return [name, ...Object.entries(value).flatMap(([key, each]) => namesIn(`${name}.${key}`, each))]
}

/** Shows how lists and emphasis are typed. */
function isMarkdown(text: string): boolean {
  return text.includes('**')
}

function isName(text: string): boolean {
  return /Pixel Crafte|Invoice Ninja|US Letter|Canary Islands|Zoho|Zimbabwe Gold/.test(text)
}

function namesOf(isWrong: (each: Text) => boolean): string[] {
  return texts.filter(isWrong).map(({ name, text }) => `${name}: ${text}`)
}
