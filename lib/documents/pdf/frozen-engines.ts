import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Snapshot } from '@/lib/documents/model'
import { DrawingError } from './drawing-error'

/** Which engine draws which version of which template, and the fonts that engines may ask for. */
export interface FrozenManifest {
  /** By "studio@1". */
  templates: Readonly<Record<string, FrozenTemplate>>
  /** Names of files by their SHA-256. */
  fonts: Readonly<Record<string, string>>
}

export interface FrozenTemplate {
  /** A file beside the manifest, named by its hash. */
  engine: string
  sha256: string
  /** Documents were issued with it: nothing replaces it any more. */
  released: boolean
}

export interface FrozenEngine {
  /** Template, version and the start of the engine's hash, such as "studio@1 0123456789abcdef". */
  name: string
  path: string
  /** Absolute paths by SHA-256. */
  fonts: Map<string, string>
}

export const manifestFile = 'templates.json'

/** From the project's root, so that it is the same bundled, standalone and in scripts. */
export const frozenFolder = 'lib/documents/pdf/frozen'
const fontsFolder = 'lib/documents/pdf/fonts'

/** What a template's version is called: "studio@1". */
export function templateKeyOf({ name, version }: Snapshot['template']): string {
  return `${name}@${version}`
}

/**
 * The engine that draws a template's version, its bytes checked again whenever the file was written: threads that
 * begin later read it later. Refuses (DrawingError) a template that was never frozen.
 * @throws when the file holds other bytes than were frozen
 */
export async function frozenEngine(template: Snapshot['template']): Promise<FrozenEngine> {
  const key = templateKeyOf(template)
  const found = engines.get(key) ?? findEngine(key)
  engines.set(key, found)
  found.catch(() => engines.delete(key))
  const { engine, sha256 } = await found
  await assertWhole(engine.path, sha256)
  return engine
}

/** The manifest, checked member by member. */
export async function readManifest(): Promise<FrozenManifest> {
  const text = await readFile(inProject(frozenFolder, manifestFile), 'utf8')
  const manifest: unknown = JSON.parse(text)
  if (isManifest(manifest)) return manifest
  throw new Error(`${frozenFolder}/${manifestFile} is no list of frozen templates.`)
}

interface FoundEngine {
  engine: FrozenEngine
  sha256: string
}

const engines = new Map<string, Promise<FoundEngine>>()

async function findEngine(key: string): Promise<FoundEngine> {
  const { templates, fonts } = await readManifest()
  const entry = Object.hasOwn(templates, key) ? templates[key] : undefined
  if (!entry) throw new DrawingError('TEMPLATE', `There is no template ${key.replace('@', ' ')}.`)
  const engine = {
    name: `${key} ${entry.sha256.slice(0, 16)}`,
    path: inProject(frozenFolder, entry.engine),
    fonts: new Map(
      Object.entries(fonts).map(([sha256, file]) => [sha256, inProject(fontsFolder, file)]),
    ),
  }
  return { engine, sha256: entry.sha256 }
}

/** What the system said of a file whose bytes were found whole. */
const whole = new Map<string, string>()

async function assertWhole(path: string, sha256: string): Promise<void> {
  const { ino, size, mtimeMs, ctimeMs } = await stat(path)
  const stamp = [ino, size, mtimeMs, ctimeMs].join(' ')
  if (whole.get(path) === stamp) return
  const actual = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  if (actual !== sha256)
    throw new Error(`The engine ${basename(path)} holds other bytes than were frozen (${actual}).`)
  whole.set(path, stamp)
}

function inProject(folder: string, file: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), folder, file)
}

function isManifest(value: unknown): value is FrozenManifest {
  if (!isRecord(value) || !isRecord(value.templates) || !isRecord(value.fonts)) return false
  return (
    Object.entries(value.templates).every(([key, entry]) => isTemplateEntry(key, entry)) &&
    Object.entries(value.fonts).every(
      ([sha256, file]) => hash.test(sha256) && typeof file === 'string' && fileName.test(file),
    )
  )
}

function isTemplateEntry(key: string, entry: unknown): boolean {
  if (!/^[a-z]+@[1-9]\d*$/.test(key) || !isRecord(entry)) return false
  const { engine, sha256, released } = entry
  return (
    typeof sha256 === 'string' &&
    hash.test(sha256) &&
    engine === engineFileOf(sha256) &&
    typeof released === 'boolean'
  )
}

/** The name of an engine's file, by its hash. */
export function engineFileOf(sha256: string): string {
  return `engine-${sha256.slice(0, 16)}.mjs`
}

const hash = /^[0-9a-f]{64}$/
const fileName = /^[\w.-]+$/

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
