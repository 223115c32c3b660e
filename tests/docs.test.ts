import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calculationErrors, taxCategories } from '@/lib/money/model'
import { parseServerEnv } from '@/lib/platform/env'
import { projectRoot } from '@/scripts/launch/paths'
import { readSources } from '@/tests/support/sources'

const readme = read('README.md')
const example = read('.env.example')
const pages = [
  'README.md',
  'AGENTS.md',
  'docs/documents.md',
  'docs/import-export.md',
  'docs/mail.md',
  'docs/money.md',
  'docs/operating.md',
  'docs/pdf.md',
  'docs/performance.md',
  'docs/tenancy.md',
]

describe('the commands README shows', () => {
  it('compute a document', () => {
    const [, input = '', promised = ''] =
      /^echo '(.+)' \| npm run -s totals\n```\n\n[^\n]*`"payable":"([\d.]+)"`/m.exec(readme) ?? []
    const answer = script('totals', input)
    expect(promised).not.toBe('')
    expect(answer.toString('utf8')).toContain(`"payable":"${promised}"`)
  })

  it('draw a snapshot', () => {
    expect(readme).toContain('npm run -s render-pdf < snapshot.json > out.pdf')
    const pdf = script('render-pdf', read('docs/sample-snapshot.json'))
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  }, 30_000)

  it('are all there are', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const short = ['start', 'test'].map(name => [`npm run ${name}`, `npm ${name}`] as const)
    const shown = [...readme.matchAll(/^\| `(npm [^`]+)` \|/gm)].map(([, command = '']) =>
      short.reduce((text, [long, spoken]) => (text === spoken ? long : text), command),
    )
    const names = shown.map(command => command.replace(/^npm run (-s )?/, ''))
    expect(names.sort()).toEqual(Object.keys(scripts).sort())
  })
})

describe('every variable', () => {
  const parsed = namesIn(/^ {2}([A-Z][A-Z_]+): /gm, read('lib/platform/env.ts'))
  const listed = namesIn(/^([A-Z][A-Z_]+)=/gm, example)
  const told = namesIn(/^\| `([A-Z][A-Z_]+)` \|/gm, readme)

  it('the app parses is in .env.example', () => {
    expect(parsed.length).toBeGreaterThan(5)
    expect(parsed.filter(name => !listed.includes(name))).toEqual([])
  })

  it('in .env.example is in README, and the other way round', () => {
    expect(told).toEqual(listed)
  })

  it('in .env.example is read somewhere', () => {
    const elsewhere = readSources()
      .flatMap(file => [...file.text.matchAll(/process\.env\.([A-Z_]+)/g)])
      .map(([, name]) => name)
    const known = new Set([...parsed, ...elsewhere])
    expect(listed.filter(name => !known.has(name))).toEqual([])
  })

  it('has in README the default it has in .env.example', () => {
    const numbers = [...example.matchAll(/^([A-Z_]+)=(\d+)$/gm)]
    for (const [, name, value] of numbers)
      expect(readme).toContain(`| \`${name}\` | \`${value}\` |`)
  })
})

describe('what docs/mail.md shows', () => {
  const mail = read('docs/mail.md')
  const complete = {
    APP_URL: 'https://billing.example.com',
    AUTH_SECRET: 'a'.repeat(32),
    CRON_SECRET: 'c'.repeat(16),
    DATABASE_URL: 'postgres://owner@localhost/billing',
  }

  it('is a configuration that is accepted', () => {
    const [, LINK_KEYS = ''] = /^LINK_KEYS=(\S+)$/m.exec(mail) ?? []
    expect(LINK_KEYS.split(',')).toHaveLength(2)
    const servers = [...mail.matchAll(/`(smtps?:[^`]+)`/g)].map(([, SMTP_URL = '']) => SMTP_URL)
    expect(servers).toHaveLength(2)
    for (const SMTP_URL of servers) {
      const given = { ...complete, LINK_KEYS, SMTP_URL, MAIL_FROM: 'billing@example.com' }
      expect(parseServerEnv(given)).toMatchObject({ LINK_KEYS, SMTP_URL })
    }
  })
})

describe('what the pages name', () => {
  it('in the map exists', () => {
    const paths = [...mapOf(readme).matchAll(/^(\S+) {2,}\S/gm)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter(path => !existsSync(join(projectRoot, path)))).toEqual([])
  })

  it('and nothing is missing from the map', () => {
    const folders = ['components', 'lib', 'db'].flatMap(parent =>
      readdirSync(join(projectRoot, parent), { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => `${parent}/${entry.name}`),
    )
    expect(folders.filter(folder => !mapOf(readme).includes(`${folder} `))).toEqual([])
  })

  it.each(pages)('in %s as a link or a file exists', page => {
    const text = read(page)
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) =>
      join(dirname(page), target),
    )
    const named = [...text.matchAll(/`([\w./()[\]-]+\/[\w.-]+\.(?:ts|tsx|md|json))`/g)]
      .map(([, path = '']) => path)
      .filter(path => /^(app|components|db|docs|lib|scripts|tests)\//.test(path))
    const gone = [...links, ...named].filter(path => !existsSync(join(projectRoot, path)))
    expect(gone.filter(path => !path.startsWith('http'))).toEqual([])
  })

  it('are all tax categories and all refusals of the arithmetic', () => {
    const money = read('docs/money.md')
    const words = [...taxCategories, ...calculationErrors]
    expect(words.filter(word => !money.includes(`\`${word}\``))).toEqual([])
  })
})

it('AGENTS.md stays short', () => {
  expect(read('AGENTS.md').trimEnd().split('\n').length).toBeLessThanOrEqual(60)
})

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}

function namesIn(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name).sort()
}

function mapOf(text: string): string {
  return /## The map\n\n```text\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
}

/** What the npm script of that name runs, without npm in between. */
function script(name: string, input: string): Buffer {
  const { DATABASE_URL: _, ...environment } = process.env
  const done = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`], {
    cwd: projectRoot,
    env: environment,
    input,
  })
  expect(done.stderr.toString('utf8')).toBe('')
  return done.stdout
}
