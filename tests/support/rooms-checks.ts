import { literalTexts } from '@/tests/support/literal-texts'
import { foundations, nounFiles, type Room, type RoomName, rooms } from '@/tests/support/rooms'
import {
  actionLines,
  callers,
  casting,
  catching,
  clientPages,
  defaultExports,
  emptyNames,
  environment,
  exceptions,
  fileLines,
  internationalisation,
  ownLanguage,
  ownTexts,
  type Places,
  pageLines,
  serverOnly,
  silenced,
} from '@/tests/support/rooms-lists'
import type { Import, SourceFile } from '@/tests/support/sources'

/** Looks at every file and answers with a sentence for each that breaks the rule. */
type Check = (files: readonly SourceFile[]) => string[]

export const checks: Readonly<Record<string, Check>> = {
  'every file has a room': files =>
    files
      .filter(file => !roomOf(file.path))
      .map(file => `${file.path} has no room. Put it where the table names one, or add a row.`),

  'a room imports only what its row allows': files =>
    files.flatMap(file => file.imports.flatMap(found => refusedImport(file, found))),

  'a noun holds the closed set of files': files =>
    files.flatMap(({ path }) => {
      const noun = /^lib\/([^/]+)\/(?:.*\/)?([^/]+)\.tsx?$/.exec(path)
      const [, folder = '', name = ''] = noun ?? []
      if (!noun || foundations.some(each => each === folder)) return []
      if (nounFiles.some(each => each === name.replace(/\.test$/, ''))) return []
      return [
        `${path}: a noun holds ${nounFiles.join(', ')} and their tests. Which of them is it? If none, a noun is missing.`,
      ]
    }),

  'names are kebab-case and say something': files =>
    files.flatMap(({ path }) => {
      const names = path.split('/').flatMap(part => (/^[[(]/.test(part) ? [] : [part]))
      const wrong = names.find(name => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name))
      const empty = names.find(name => emptyNames.test(name.split('.')[0] ?? ''))
      return [
        ...(wrong ? [`${path}: "${wrong}" is not kebab-case.`] : []),
        ...(empty ? [`${path}: "${empty}" says nothing. Name what is inside.`] : []),
        ...(/(^|\/)index\.tsx?$/.test(path) ? [`${path}: import the file itself, no barrel.`] : []),
      ]
    }),

  'files are short': files =>
    files.flatMap(file => {
      const lines = file.text.trimEnd().split('\n').length
      const isPage = /^app\/(.*\/)?page\.tsx$/.test(file.path)
      const most = isPage ? pageLines : fileLines
      if (lines <= most) return []
      return [`${file.path} has ${lines} lines of at most ${most}. Split it by what it does.`]
    }),

  'an action is a few lines': files =>
    files
      .filter(file => roomOf(file.path)?.name === 'actions')
      .flatMap(file =>
        [...file.text.matchAll(/^export async function (\w+)[^\n]*\{\n([\s\S]*?)^\}/gm)]
          .filter(([, , body = '']) => body.trimEnd().split('\n').length > actionLines)
          .map(
            ([, name]) =>
              `${file.path}: ${name} is longer than ${actionLines} lines. Move the rule into the command.`,
          ),
      ),

  'default exports are for the framework': files =>
    files
      .filter(file => /^export default /m.test(file.code) && !defaultExports.test(file.path))
      .map(file => `${file.path} exports a default. Give the export its name.`),

  'the environment is read in one place': files =>
    files
      .filter(file => /\bprocess\.env\b/.test(file.code) && !environment.test(file.path))
      .map(file => `${file.path} reads process.env. Add the variable to lib/platform/env.ts.`),

  'actions live in actions.ts': files =>
    files
      .filter(file => /^\s*'use server'/m.test(file.text))
      .filter(file => roomOf(file.path)?.name !== 'actions')
      .map(file => `${file.path} says 'use server'. An action lives in its noun's actions.ts.`),

  'pages and layouts run on the server': files =>
    files
      .filter(file => /^'use client'/.test(file.text) && /^app\//.test(file.path))
      .filter(({ path }) => !clientPages.test(path) && roomOf(path)?.name === 'pages')
      .map(file => `${file.path} says 'use client'. Move what needs it into a component.`),

  'server-only stands where the request is known': files =>
    files
      .filter(file => file.imports.some(({ target }) => target === 'server-only'))
      .filter(file => !(file.path in serverOnly) && !isFree(file))
      .map(file => `${file.path} imports server-only, so that no script or test could use it.`),

  'doors, ids and the clock have listed callers': files =>
    Object.entries(callers).flatMap(([name, places]) =>
      unlisted(files, new RegExp(`(?<!function )\\b${name}\\(`), places).map(
        path => `${path} calls ${name}(). Each caller is a decision: list it with its reason.`,
      ),
    ),

  'try stands in named places': files =>
    unlisted(runtime(files), /\btry \{/, catching).map(
      path => `${path} catches errors. Let them fly, or list the place with its reason.`,
    ),

  'as stands in named helpers': files =>
    unlisted(
      runtime(files).map(withoutImports),
      /[\w)\]}] as (?:[A-Z]\w*(?=[\s<[.,;)|&]|$)|unknown|any|never|string|number|typeof)/m,
      casting,
    ).map(path => `${path} casts a type. Parse or narrow it, or list the helper with its reason.`),

  'Intl is asked in named places': files =>
    unlisted(runtime(files), /\bIntl\.|\.toLocale(Date|Time)String\(/, internationalisation).map(
      path =>
        `${path} uses Intl, whose words change with the runtime. Use lib/money or lib/platform.`,
    ),

  'texts stand in the catalogue': files =>
    files
      .filter(({ path }) => drawn.test(path) && !isElsewhere(path))
      .flatMap(({ path, text }) =>
        literalTexts(path, text).map(
          said => `${path} says "${said}" itself. Put it into lib/messages/en, or list the file.`,
        ),
      ),

  'a linter is silenced with a listed reason': files =>
    unlisted(files, silencing, silenced, file => file.text).map(
      path => `${path} silences a check. Satisfy it, or list the place with its reason.`,
    ),

  'tests are whole and use the real thing': files =>
    files
      .filter(file => isFree(file) && halfTest.test(file.code))
      .map(file => `${file.path} skips a test or replaces a module of ours.`),

  'the lists name only what is there': files => staleEntries(files),
}

/** Sentences for words that have no place in the project's texts. */
export function forbiddenWords(texts: readonly { path: string; text: string }[]): string[] {
  return texts.flatMap(({ path, text }) => {
    const found = unwanted.exec(text)
    return found ? [`${path} says "${found[0]}".`] : []
  })
}

/** The room of a file, by its path. */
export function roomOf(path: string): Room | undefined {
  return rooms.find(room => room.files.test(path))
}

// Written in pieces, since this file is read too.
const silencing = new RegExp(['biome-', 'ignore|@ts-', '(ignore|expect-error|nocheck)'].join(''))
const halfTest = /\b(it|test|describe)\.(skip|only|todo|fixme)\b|\bvi\.mock\(/
const unfinished = ['\\b(TO', 'DO|FIX', 'ME)\\b'].join('')
const elsewhere = [
  '/(wo',
  'rk|ho',
  'me|Us',
  'ers)/|\\.\\./sha',
  'red\\b|mock-?',
  'ups?\\b|issue #?\\d',
].join('')
const unwanted = new RegExp(`${unfinished}|${elsewhere}`)

function isFree(file: SourceFile): boolean {
  return roomOf(file.path)?.name === 'tests'
}

/** What runs in the product: neither tests nor scripts, except the server's own start. */
function runtime(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(
    ({ path }) =>
      /^(app|components|lib|db|emails)\/|^(proxy|instrumentation.*)\.ts$/.test(path) &&
      !/\.test\.tsx?$/.test(path),
  )
}

/** What people see: neither tests nor what answers machines. */
const drawn = /^(app|components)\/(?!.*(\.test\.tsx?|\/route\.ts)$)/

function isElsewhere(path: string): boolean {
  return path in ownTexts || ownLanguage.test(path)
}

/** Imports rename with `as` too. */
function withoutImports(file: SourceFile): SourceFile {
  return { ...file, code: file.code.replace(/^import\b[\s\S]*?''$/gm, '') }
}

function refusedImport(file: SourceFile, found: Import): string[] {
  const room = roomOf(file.path)
  if (!room || room.may === 'anything') return []
  const refusal = (what: string) => [
    `${file.path} imports ${found.target}: ${room.name} may not import ${what}. ${room.instead}`,
  ]
  if (found.kind === 'package')
    return room.packages.test(found.target) ? [] : refusal('this package')
  const path = withEnding(found.target)
  const target = roomOf(path)
  if (!target) return found.target.endsWith('.css') ? [] : refusal('what has no room')
  if (exceptions.some(each => each.file === file.path && each.target === path)) return []
  return mayImport(room, target.name, found.typeOnly) ? [] : refusal(target.name)
}

function mayImport(room: Room, target: RoomName, typeOnly: boolean): boolean {
  if (room.may === 'anything' || target === room.name) return true
  return room.may.includes(target) || (typeOnly && (room.types?.includes(target) ?? false))
}

/** Rooms are told by a file's ending, which imports leave out. */
function withEnding(target: string): string {
  if (/\.(css|ts|tsx|mjs|json)$/.test(target)) return target
  return target.startsWith('app/') || target.startsWith('components/')
    ? `${target}.tsx`
    : `${target}.ts`
}

function unlisted(
  files: readonly SourceFile[],
  pattern: RegExp,
  places: Places,
  textOf: (file: SourceFile) => string = file => file.code,
): string[] {
  return files
    .filter(file => !isFree(file) && !(file.path in places) && pattern.test(textOf(file)))
    .map(file => file.path)
}

function staleEntries(files: readonly SourceFile[]): string[] {
  const codeAt = new Map(files.map(file => [file.path, file]))
  const stale = (places: Places, what: string, pattern: RegExp) =>
    Object.keys(places)
      .filter(path => !pattern.test(codeAt.get(path)?.text ?? ''))
      .map(
        path => `${path} is listed for "${what}", which it no longer does. Take it off the list.`,
      )
  return [
    ...Object.entries(callers).flatMap(([name, places]) =>
      stale(places, name, new RegExp(`\\b${name}\\(`)),
    ),
    ...stale(catching, 'try', /\btry \{/),
    ...stale(casting, 'as', / as /),
    ...stale(internationalisation, 'Intl', /\bIntl\./),
    ...stale(silenced, 'silencing a check', silencing),
    ...Object.keys(ownTexts)
      .filter(path => literalTexts(path, codeAt.get(path)?.text ?? '').length === 0)
      .map(path => `${path} says nothing itself any more. Take it off the list.`),
    ...stale(serverOnly, 'server-only', /server-only/),
    ...exceptions
      .filter(
        ({ file, target }) =>
          codeAt.get(file)?.imports.every(found => withEnding(found.target) !== target) ?? true,
      )
      .map(({ file, target }) => `${file} no longer imports ${target}. Take the exception off.`),
  ]
}
