import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { projectRoot } from '@/scripts/launch/paths'

export interface SourceFile {
  /** From the project's root, with slashes. */
  path: string
  text: string
  /** The text with comments and the content of strings blanked out, lines kept. */
  code: string
  imports: readonly Import[]
}

export interface Import {
  /** A path of the project without ending, or the name of a package. */
  target: string
  kind: 'file' | 'package'
  typeOnly: boolean
}

const sourceFolders = ['app', 'components', 'db', 'emails', 'lib', 'scripts', 'tests']
const sourceName = /\.(ts|tsx|mjs)$/
const proseName = /\.(ts|tsx|mjs|css|sql|md|example)$/

/** Every file of code in the project. */
export function readSources(): SourceFile[] {
  return pathsOf(sourceName).map(path =>
    sourceOf(path, readFileSync(join(projectRoot, path), 'utf8')),
  )
}

/** Every file whose words are ours: code, styles, migrations, documentation. */
export function readTexts(): { path: string; text: string }[] {
  return pathsOf(proseName).map(path => ({
    path,
    text: readFileSync(join(projectRoot, path), 'utf8'),
  }))
}

/** A file of code, as the rules see it. */
export function sourceOf(path: string, text: string): SourceFile {
  return { path, text, code: codeOf(text), imports: importsOf(path, text) }
}

function pathsOf(name: RegExp): string[] {
  const atRoot = readdirSync(projectRoot, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'next-env.d.ts')
    .map(entry => entry.name)
  const below = [...sourceFolders, 'docs'].flatMap(folder => listFiles(folder))
  // Frozen engines are built: other people's sources are in them too.
  const written = below.filter(path => !path.startsWith('lib/documents/pdf/frozen/'))
  return [...atRoot, ...written].filter(path => name.test(path))
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => posix.join(entry.parentPath.slice(projectRoot.length + 1), entry.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const blanked =
  /(\/\*[\s\S]*?\*\/|(?<![:\w\\])\/\/[^\n]*)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g

function codeOf(text: string): string {
  return text.replace(blanked, (found, comment?: string) => {
    if (comment === undefined && found.includes('${')) return found
    const quote = comment === undefined ? found.charAt(0) : ''
    return `${quote}${found.replace(/[^\n]/g, '')}${quote}`
  })
}

const statement =
  /^(?:import|export)\s+(type\s+)?((?:[\w$*\s,]|\{[^}]*\})+?\s+from\s+)?'([^'\n]+)'/gm
const dynamic = /\bimport\('([^'\n]+)'\)/g

function importsOf(path: string, text: string): Import[] {
  const fixed = [...text.matchAll(statement)].map(([, type, names = '', target = '']) =>
    importOf(path, target, type !== undefined || namesTypesOnly(names)),
  )
  const later = [...text.matchAll(dynamic)].map(([, target = '']) => importOf(path, target, false))
  return [...fixed, ...later]
}

function namesTypesOnly(names: string): boolean {
  const [, list = ''] = /^\{([^}]*)\}\s+from\s+$/.exec(names) ?? []
  const entries = list.split(',').map(entry => entry.trim())
  const named = entries.filter(entry => entry !== '')
  return named.length > 0 && named.every(entry => entry.startsWith('type '))
}

function importOf(path: string, target: string, typeOnly: boolean): Import {
  if (target.startsWith('@/')) return { target: target.slice(2), kind: 'file', typeOnly }
  if (!target.startsWith('.')) return { target, kind: 'package', typeOnly }
  return { target: posix.join(posix.dirname(path), target), kind: 'file', typeOnly }
}
