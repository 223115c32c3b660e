import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type AloneFigures, aloneWays } from './alone'

/** Prints cold start, speed and memory of each way, one process after the other. */
export async function measureProcesses(): Promise<void> {
  for (const name of Object.keys(aloneWays)) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      'scripts/bench/pdf/alone-process.ts',
      name,
    ])
    const figures: AloneFigures = JSON.parse(stdout)
    console.log(
      `PDFs of one page, ${name}: first after ${figures.firstMilliseconds.toFixed(0)} ms, then ${figures.perSecond.toFixed(0)} a second four at once, at most ${figures.peakMegabytes.toFixed(0)} MB`,
    )
  }
}
