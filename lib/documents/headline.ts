import type { DocumentBlocks } from './blocks'

/** Sizes of the headline over their leading, largest first: all four of its lines take the same step. */
const headlineSteps = [
  { size: 25, leading: 30 },
  { size: 22, leading: 27 },
  { size: 19, leading: 24 },
  { size: 16, leading: 21 },
] as const

type HeadlineStep = (typeof headlineSteps)[number]

/** Letter spacing of the headline in em. */
export const headlineTracking = -0.022

/** The first step in which every width fits the measure, else the smallest; widths are those at 1 pt. */
export function headlineStepOf(widthsAtOnePoint: readonly number[], measure: number): HeadlineStep {
  const widest = Math.max(0, ...widthsAtOnePoint)
  return headlineSteps.find(step => widest * step.size <= measure) ?? headlineSteps[3]
}

/** Size of the amount due: 13 where label and amount fit beside each other, else smaller. */
export function dueSizeOf(widthsAtOnePoint: readonly number[], measure: number): number {
  const width = widthsAtOnePoint.reduce((sum, each) => sum + each, 0)
  return [13, 11, 9.5].find(size => width * size + 16 <= measure) ?? 8.5
}

/** Width of the tax column in points, grown in steps of 12 where the company's word for its tax is long. */
export function taxColumnWidth(taxHead: string, headSize = 7.5, designed = 42): number {
  const needed = estimatedWidth(taxHead, false) * headSize + 10
  return designed + 12 * Math.ceil(Math.max(0, needed - designed) / 12)
}

/**
 * What the amount is, where facts beside it say what happens when: the name it has among the totals. When a quote
 * was accepted or an invoice credited is no fact of its own.
 */
export function amountLabelOf(blocks: DocumentBlocks): string {
  const { totals, headline, closing, effect, record } = blocks
  if (effect || record) return headline.when
  const total = closing ? totals[0] : totals.find(each => each.tone === 'due')
  return total?.label ?? headline.when
}

/** The lines of the headline at the left and at the right, strong ones first. */
export function headlineLines(blocks: DocumentBlocks): { text: string; strong: boolean }[] {
  return [
    { text: blocks.mark ? `${blocks.kind} ${blocks.mark}` : blocks.kind, strong: true },
    { text: blocks.number, strong: false },
    { text: blocks.headline.amount, strong: true },
    { text: blocks.headline.when, strong: false },
  ]
}

/** Width of a line of Inter at 1 pt, from its advance widths; for screens, which have no shaper at hand. */
export function estimatedWidth(text: string, strong: boolean): number {
  const advances = strong ? semiboldAdvances : regularAdvances
  const characters = Array.from(text)
  const units = characters.reduce(
    (sum, character) => sum + (advances[(character.codePointAt(0) ?? 0) - 32] ?? 620),
    0,
  )
  return units / 1000 + headlineTracking * characters.length
}

/** Inter 4.001, U+0020 to U+007E, thousandths of an em. */
const regularAdvances = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610,
  618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601,
  590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
  679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
  242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
]

const semiboldAdvances = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623,
  636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605,
  588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720,
  713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569,
  262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
]
