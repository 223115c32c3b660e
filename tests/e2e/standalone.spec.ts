import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { projectRoot } from '@/scripts/launch/paths'

/** A self-contained server holds what the build lists, and no import leads to what is read by its path. */
const drawing = [
  'api/pdf/[token]/route.js',
  'api/documents/zip/route.js',
  'api/documents/pdf/route.js',
  '(office)/invoices/[id]/page.js',
  '(office)/quotes/[id]/page.js',
  'c/[token]/page.js',
  'c/[token]/pdf/route.js',
  'api/cron/deliver/route.js',
]

const read = [
  ...filesIn('lib/documents/pdf/frozen', /\.(mjs|json)$/),
  ...filesIn('lib/documents/pdf/fonts', /\.ttf$/),
  'node_modules/piscina/dist/main.js',
  'node_modules/piscina/dist/worker.js',
]

for (const entry of drawing) {
  test(`the build of ${entry} brings along what drawing reads`, () => {
    const built = join(projectRoot, '.next/server/app', entry)
    const { files }: { files: string[] } = JSON.parse(readFileSync(`${built}.nft.json`, 'utf8'))
    const brought = new Set(
      files.map(file => relative(projectRoot, join(dirname(built), file)).replaceAll('\\', '/')),
    )
    expect(read.length).toBeGreaterThan(5)
    expect(read.filter(file => !brought.has(file))).toEqual([])
  })
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(projectRoot, folder))
    .filter(file => pattern.test(file))
    .map(file => `${folder}/${file}`)
}
