import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '@/scripts/launch/paths'
import { checks, forbiddenWords, roomOf } from '@/tests/support/rooms-checks'
import { readSources, readTexts, sourceOf } from '@/tests/support/sources'

const sources = readSources()

describe('the house', () => {
  it.each(Object.entries(checks))('%s', (_rule, check) => {
    expect(check(sources)).toEqual([])
  })

  it('keeps styles as short as code', () => {
    const styles = readTexts().filter(({ path }) => path.endsWith('.css'))
    expect(styles.length).toBeGreaterThan(10)
    const long = styles.filter(({ text }) => text.trimEnd().split('\n').length > 400)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('says nothing unfinished, and nothing of one person’s machine or plans', () => {
    expect(forbiddenWords(readTexts())).toEqual([])
  })

  it('leaves any and non-null assertions to the linter, which refuses them', () => {
    const biome = readFileSync(join(projectRoot, 'biome.json'), 'utf8')
    expect(biome).toContain('"noExplicitAny": "error"')
    expect(biome).toContain('"noNonNullAssertion": "error"')
  })
})

/** A file that breaks the rule, and what the refusing sentence must say. */
const samples: readonly [rule: string, path: string, text: string, sentence: string][] = [
  ['every file has a room', 'somewhere/else.ts', '', 'has no room'],
  [
    'a room imports only what its row allows',
    'components/invoices/x.tsx',
    "import { getInvoice } from '@/lib/invoices/queries'",
    'components/invoices/x.tsx imports lib/invoices/queries: components/nouns may not import queries. Give it the data as props.',
  ],
  [
    'a room imports only what its row allows',
    'lib/invoices/model.ts',
    "import {\n  now,\n} from '../platform/clock'",
    'model may not import platform/clock',
  ],
  [
    'a room imports only what its row allows',
    'lib/money/total.ts',
    "export { log } from '@/lib/platform/log'",
    'money may not import platform',
  ],
  [
    'a room imports only what its row allows',
    'lib/invoices/commands.ts',
    "import { invoiceDraftInput } from './input'",
    'commands may not import input',
  ],
  [
    'a room imports only what its row allows',
    'components/ui/button.tsx',
    "const later = import('drizzle-orm')",
    'components/ui may not import this package',
  ],
  [
    'a room imports only what its row allows',
    'app/(office)/invoices/page.tsx',
    "import { issueInvoice } from '@/lib/invoices/issue/commands'",
    'pages may not import commands',
  ],
  ['a noun holds the closed set of files', 'lib/quotes/format.ts', '', 'a noun holds model, input'],
  ['names are kebab-case and say something', 'lib/money/taxGroups.ts', '', 'not kebab-case'],
  ['names are kebab-case and say something', 'lib/utils/dates.ts', '', 'says nothing'],
  ['names are kebab-case and say something', 'lib/money/index.ts', '', 'no barrel'],
  [
    'files are short',
    'app/(office)/quotes/page.tsx',
    'line\n'.repeat(61),
    '61 lines of at most 60',
  ],
  ['files are short', 'components/quotes/list.tsx', 'line\n'.repeat(401), 'at most 400'],
  [
    'an action is a few lines',
    'lib/quotes/actions.ts',
    `export async function acceptAction(input: unknown) {\n${'  step()\n'.repeat(7)}}\n`,
    'acceptAction is longer than 6 lines',
  ],
  [
    'default exports are for the framework',
    'components/quotes/list.tsx',
    'export default function List() {}',
    'Give the export its name',
  ],
  [
    'the environment is read in one place',
    'lib/platform/mail.ts',
    'const host = process.env.SMTP_HOST',
    'Add the variable to lib/platform/env.ts',
  ],
  [
    'actions live in actions.ts',
    'app/(office)/layout.tsx',
    "async function go() {\n  'use server'\n}",
    'lives in its noun',
  ],
  [
    'pages and layouts run on the server',
    'app/(office)/invoices/page.tsx',
    "'use client'\n",
    'Move what needs it into a component',
  ],
  [
    'server-only stands where the request is known',
    'lib/money/secret.ts',
    "import 'server-only'",
    'no script or test could use it',
  ],
  [
    'doors, ids and the clock have listed callers',
    'lib/quotes/commands.ts',
    "await inSystem('sign up', tx => tx)",
    'calls inSystem()',
  ],
  [
    'doors, ids and the clock have listed callers',
    'lib/quotes/commands.ts',
    'const companyId = asCompanyId(input.companyId)',
    'calls asCompanyId()',
  ],
  ['try stands in named places', 'lib/quotes/commands.ts', 'try {\n} catch {}', 'catches errors'],
  [
    'as stands in named helpers',
    'lib/quotes/model.ts',
    'const quote = row as Quote',
    'casts a type',
  ],
  [
    'Intl is asked in named places',
    'lib/documents/pdf/studio/head.ts',
    "new Intl.NumberFormat('de')",
    'uses Intl',
  ],
  [
    'texts stand in the catalogue',
    'components/quotes/list.tsx',
    'export const List = () => <p title={t.title}>Nothing here</p>',
    'says "Nothing here" itself',
  ],
  [
    'texts stand in the catalogue',
    'components/quotes/list.tsx',
    "export const List = () => <Field label={isNew ? 'choose it' : t.old} />",
    'says "choose it" itself',
  ],
  [
    'texts stand in the catalogue',
    'components/quotes/words.ts',
    "const lateOf = (isLate: boolean) => (isLate ? 'Late by a day' : '')",
    'says "Late by a day" itself',
  ],
  [
    'a linter is silenced with a listed reason',
    'lib/quotes/model.ts',
    `// @ts-${'ignore'}`,
    'silences a check',
  ],
  [
    'tests are whole and use the real thing',
    'tests/integration/quotes.test.ts',
    "it.skip('works', () => {})",
    'skips a test',
  ],
  ['the lists name only what is there', 'lib/access/session.ts', '', 'Take it off the list'],
]

describe('each rule can fail', () => {
  it.each(samples)('%s: %s', (rule, path, text, sentence) => {
    const found = checks[rule]?.([sourceOf(path, text)]) ?? []
    expect(found.join('\n')).toContain(sentence)
  })

  it('and each has a sample that does', () => {
    expect([...new Set(samples.map(([rule]) => rule))].sort()).toEqual(Object.keys(checks).sort())
  })

  it('for words too', () => {
    const unfinished = { path: 'lib/money/model.ts', text: `// ${'TO'}DO round` }
    expect(forbiddenWords([unfinished])).toHaveLength(1)
  })

  it('but strings, comments and types are told from code', () => {
    const file = sourceOf(
      'components/invoices/x.tsx',
      "// try { }\nimport type { MemberActor } from '@/lib/access/actor'\nconst text = 'process.env'\n",
    )
    for (const check of [
      checks['try stands in named places'],
      checks['the environment is read in one place'],
    ])
      expect(check?.([file])).toEqual([])
    expect(checks['a room imports only what its row allows']?.([file])).toEqual([])
    expect(roomOf(file.path)?.name).toBe('components/nouns')
  })
})
