import type { Snapshot } from '@/lib/documents/model'
import { draw } from '@/lib/documents/pdf/engine'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import { snapshotHash } from '@/lib/documents/snapshot'
import {
  logoHash,
  manyLines,
  sampleAssets,
  sampleContent,
  sampleSnapshot,
} from '@/tests/pdf/samples'
import { drawnByHand } from './by-hand'
import { chromium } from './chromium'
import { type Contestant, inProcess } from './contestant'
import { drawnByReactPdf } from './react-pdf'
import { weasyPrint } from './weasyprint'

const warmUps = 20
const rounds = 12
const perRound = 5

/**
 * Prints the CPU time of a warm PDF of everybody who is here, in rounds one after the other, so that what
 * else the machine does meets them all alike. Ours draws in this process, tagged and archival.
 */
export async function comparePdfs(): Promise<void> {
  const logo = sampleAssets.get(logoHash)
  const others = [weasyPrint(logo), await chromium(logo)].filter(each => each !== null)
  const contestants = [
    inProcess('ours', ours),
    inProcess('hand-laid pdfkit', snapshot => drawnByHand(snapshot, logo)),
    inProcess('@react-pdf as shipped', snapshot => drawnByReactPdf(snapshot, logo)),
    ...others,
  ]
  for (const lines of [10, 200]) await compare(contestants, lines)
  for (const contestant of contestants) await contestant.stop()
}

async function ours(snapshot: Snapshot): Promise<Uint8Array> {
  const readFont = async (sha256: string) => {
    const bytes = await fontBytesByHash(sha256)
    if (!bytes) throw new Error(`There is no font ${sha256}.`)
    return bytes
  }
  return await draw({ snapshot, hash: snapshotHash(snapshot), assets: sampleAssets, readFont })
}

async function compare(contestants: readonly Contestant[], lines: number): Promise<void> {
  const snapshot = sampleSnapshot(sampleContent({}, { lines: manyLines(lines) }))
  const spent = new Map(contestants.map(contestant => [contestant, 0]))
  const share = lines > 100 ? 0.4 : 1
  for (const contestant of contestants) await contestant.draw(snapshot, warmUps * share)
  for (let round = 0; round < rounds * share; round += 1) {
    for (const contestant of contestants)
      spent.set(
        contestant,
        (spent.get(contestant) ?? 0) + (await contestant.draw(snapshot, perRound)),
      )
  }
  const made = Math.ceil(rounds * share) * perRound
  const [first] = spent.values()
  for (const [{ name }, milliseconds] of spent) {
    console.log(
      `PDF of ${lines} lines, ${name}: ${(milliseconds / made).toFixed(1)} ms CPU; ours is ${((first ?? 0) / milliseconds).toFixed(2)} of it`,
    )
  }
}
