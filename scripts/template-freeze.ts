import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type BuildResult, build } from 'esbuild'
import { templateNames } from '@/lib/documents/model'
import { drawTaskName } from '@/lib/documents/pdf/draw-task'
import { fontFiles } from '@/lib/documents/pdf/font-files'
import {
  engineFileOf,
  type FrozenManifest,
  type FrozenTemplate,
  frozenFolder,
  manifestFile,
  readManifest,
} from '@/lib/documents/pdf/frozen-engines'
import { keyToFreeze, newestOf } from '@/scripts/frozen-versions'
import { projectRoot } from '@/scripts/launch/paths'
import { keepReleased, writeGoldenHashes } from '@/tests/pdf/write-golden'

const usage = `Usage: template:freeze -- [--again | --golden | --release] [${templateNames.join(' ')}]`
const folder = join(projectRoot, frozenFolder)

try {
  const { values, positionals } = parseArgs({
    options: {
      again: { type: 'boolean' },
      golden: { type: 'boolean' },
      release: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  const names = positionals.length > 0 ? positionals : [...templateNames]
  const stranger = names.find(name => !templateNames.some(known => known === name))
  if (stranger) throw new Error(`There is no template named ${stranger}.`)
  const manifest = await currentManifest()
  if (values.golden) await writeGoldenHashes(manifest)
  else if (values.release) await keep(await released(manifest, names))
  else await keep(await frozen(manifest, names, values.again ?? false))
  // The threads that drew have nothing to do any more.
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  console.error(usage)
  process.exitCode = 1
}

async function currentManifest(): Promise<FrozenManifest> {
  return existsSync(join(folder, manifestFile))
    ? await readManifest()
    : { templates: {}, fonts: {} }
}

/** Nothing replaces the newest versions any more, since documents are issued with them; what they draw is kept. */
async function released(
  manifest: FrozenManifest,
  names: readonly string[],
): Promise<FrozenManifest> {
  const templates = { ...manifest.templates }
  for (const name of names) {
    const newest = newestOf(manifest, name)
    if (!newest) throw new Error(`${name} was never frozen: npm run template:freeze`)
    if (newest.entry.released) continue
    await keepReleased(newest.key)
    templates[newest.key] = { ...newest.entry, released: true }
    console.log(`${newest.key} is released: nothing replaces ${newest.entry.engine} any more.`)
  }
  return { ...manifest, templates }
}

/** Today's engine as the next version of each template that draws with another one so far. */
async function frozen(
  manifest: FrozenManifest,
  names: readonly string[],
  again: boolean,
): Promise<FrozenManifest> {
  const { bytes, licences } = await bundled()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const entry: FrozenTemplate = { engine: engineFileOf(sha256), sha256, released: false }
  const templates = { ...manifest.templates }
  for (const name of names) {
    const newest = newestOf(manifest, name)
    if (newest?.entry.sha256 === sha256) {
      console.log(`${newest.key} is drawn by ${entry.engine} already.`)
      continue
    }
    const key = keyToFreeze(manifest, name, again)
    templates[key] = entry
    console.log(`${key} is drawn by ${entry.engine}, ${bytes.byteLength} bytes.`)
    if (newest && key !== newest.key)
      console.log(`Let templateVersions in lib/documents/model.ts name ${key}.`)
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, entry.engine), bytes)
  await writeFile(join(folder, licencesFileOf(entry.engine)), licences)
  const fonts = Object.fromEntries(fontFiles.map(({ sha256: hash, name }) => [hash, name]))
  // Engines that were released may ask for fonts that today's templates know nothing of.
  const isReleased = Object.values(templates).some(entry => entry.released)
  return { templates, fonts: isReleased ? { ...manifest.fonts, ...fonts } : fonts }
}

/** Writes the manifest, members in order, and removes engines that draw nothing. */
async function keep({ templates, fonts }: FrozenManifest): Promise<void> {
  const sorted = { templates: inOrder(templates), fonts: inOrder(fonts) }
  await writeFile(join(folder, manifestFile), `${JSON.stringify(sorted, null, 2)}\n`)
  const used = Object.values(templates).flatMap(({ engine }) => [engine, licencesFileOf(engine)])
  for (const file of await readdir(folder))
    if (file.startsWith('engine-') && !used.includes(file)) await rm(join(folder, file))
}

function inOrder<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)),
  )
}

function licencesFileOf(engine: string): string {
  return engine.replace(/\.mjs$/, '.licences.txt')
}

/** The engine and everything it needs but Node in one file, the same bytes for the same sources. */
async function bundled(): Promise<{ bytes: Uint8Array; licences: string }> {
  const result = await build({
    absWorkingDir: projectRoot,
    entryPoints: ['lib/documents/pdf/engine-entry.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    // Packages that were written for require() find it in a module too.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  const bytes = result.outputFiles[0]?.contents
  if (!bytes) throw new Error('The engine could not be bundled.')
  const outside = Object.values(result.metafile.outputs).flatMap(({ imports }) => imports)
  const stranger = outside.find(({ path }) => !isBuiltin(path))
  if (stranger) throw new Error(`The engine would need ${stranger.path}, which is not in it.`)
  await assertLoads(bytes)
  return { bytes, licences: await licencesOf(result.metafile) }
}

/** A minifier that takes a name of ours makes a file that no thread can load. */
async function assertLoads(bytes: Uint8Array): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'engine-'))
  const path = join(directory, 'engine.mjs')
  await writeFile(path, bytes)
  const { [drawTaskName]: task } = await import(pathToFileURL(path).href)
  await rm(directory, { recursive: true })
  if (typeof task !== 'function') throw new Error('The engine exports nothing that draws.')
}

/** The licences of the packages inside, as they ask for. */
async function licencesOf(metafile: NonNullable<BuildResult['metafile']>): Promise<string> {
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap(
      path => /^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
    ),
  )
  const texts = [...packages].sort().map(async path => {
    const { name, version, license } = JSON.parse(
      await readFile(join(projectRoot, path, 'package.json'), 'utf8'),
    )
    const file = (await readdir(join(projectRoot, path))).find(each => /^licen[cs]e/i.test(each))
    const text = file ? await readFile(join(projectRoot, path, file), 'utf8') : ''
    return `${name} ${version} (${license})\n\n${text.trim()}\n`
  })
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`)
}
