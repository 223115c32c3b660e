import type { Snapshot } from '@/lib/documents/model'
import {
  logoHash,
  manyLines,
  sampleAssets,
  sampleContent,
  sampleSnapshot,
} from '@/tests/pdf/samples'

const seconds = 6
const atOnce = 4
const logo = sampleAssets.get(logoHash)

type Make = (snapshot: Snapshot) => Promise<Uint8Array>

/** Each in a process of its own, which loads nothing of the others, so that its memory is its own too. */
export const aloneWays = {
  'ours, in its threads': async (): Promise<Make> => {
    const { renderPdf } = await import('@/lib/documents/pdf/render-pdf')
    return snapshot => renderPdf(snapshot, sampleAssets)
  },
  'hand-laid pdfkit': async (): Promise<Make> => {
    const { drawnByHand } = await import('./by-hand')
    return snapshot => drawnByHand(snapshot, logo)
  },
  '@react-pdf as shipped': async (): Promise<Make> => {
    const { drawnByReactPdf } = await import('./react-pdf')
    return snapshot => drawnByReactPdf(snapshot, logo)
  },
}

export type AloneWay = keyof typeof aloneWays

export function isAloneWay(name: string): name is AloneWay {
  return name in aloneWays
}

/** Draws different documents for some seconds and answers what this process needed for it. */
export async function drawAlone(name: AloneWay): Promise<AloneFigures> {
  const documentOf = (number: number) =>
    sampleSnapshot(sampleContent({ number: `PCF-${number}` }, { lines: manyLines(10) }))
  const started = performance.now()
  const make = await aloneWays[name]()
  await make(documentOf(0))
  const firstMilliseconds = performance.now() - started
  let made = 0
  const begun = performance.now()
  const end = begun + seconds * 1000
  const ask = async () => {
    while (performance.now() < end) {
      made += 1
      await make(documentOf(made))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  return {
    firstMilliseconds,
    perSecond: made / ((performance.now() - begun) / 1000),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
}

export interface AloneFigures {
  /** From the first call to the first PDF, with everything still to be loaded. */
  firstMilliseconds: number
  perSecond: number
  peakMegabytes: number
}
