import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Snapshot } from '@/lib/documents/model'
import type { Contestant } from './contestant'
import { pageHtml } from './page-html'

const python = '/usr/bin/python3'

/** Makes PDFs as long as it is asked to, and tells the CPU time of each lot. */
const program = `
import json, sys, time
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
for line in sys.stdin:
    job = json.loads(line)
    before = time.process_time()
    for _ in range(job["count"]):
        HTML(string=job["html"]).write_pdf(font_config=FontConfiguration())
    print((time.process_time() - before) * 1000, flush=True)
`

/** WeasyPrint in a process that stays, where the machine has it. */
export function weasyPrint(logo: Uint8Array | undefined): Contestant | null {
  const found = spawnSync(python, ['-c', 'import weasyprint; print(weasyprint.__version__)'])
  if (found.status !== 0) return null
  const child = spawn(python, ['-c', program], { stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    name: `WeasyPrint ${found.stdout.toString().trim()}`,
    draw: async ({ blocks }: Snapshot, count) => {
      child.stdin.write(`${JSON.stringify({ count, html: pageHtml(blocks, logo) })}\n`)
      return Number((await answers.next()).value)
    },
    stop: async () => {
      child.stdin.end()
    },
  }
}
