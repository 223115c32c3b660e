import { readFileSync } from 'node:fs'
import { chromium as playwright } from '@playwright/test'
import type { Snapshot } from '@/lib/documents/model'
import { processTree } from '@/scripts/bench/memory'
import { findBrowser, quietFlags } from '@/tests/support/browser'
import type { Contestant } from './contestant'
import { pageHtml } from './page-html'

/** Ticks of the kernel a second: Linux counts the time of processes in them. */
const ticksASecond = 100

/** Chromium printing one page again and again, with the time of all its processes. */
export async function chromium(logo: Uint8Array | undefined): Promise<Contestant | null> {
  if (process.platform !== 'linux') return null
  const { path, env } = await findBrowser()
  const browser = await playwright.launch({
    executablePath: path,
    args: quietFlags,
    env: { ...process.env, ...env },
  })
  const page = await browser.newPage()
  const own = () => processTree(process.pid).filter(pid => pid !== process.pid && isChromium(pid))
  return {
    name: `Chromium ${browser.version()}`,
    draw: async ({ blocks }: Snapshot, count) => {
      const before = millisecondsOf(own())
      for (let made = 0; made < count; made += 1) {
        await page.setContent(pageHtml(blocks, logo))
        await page.pdf({ preferCSSPageSize: true, tagged: true })
      }
      return millisecondsOf(own()) - before
    },
    stop: () => browser.close(),
  }
}

function isChromium(pid: number): boolean {
  return /chrom/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))
}

function millisecondsOf(pids: number[]): number {
  const ticks = pids.map(pid => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return (ticks.reduce((sum, each) => sum + each, 0) / ticksASecond) * 1000
}
