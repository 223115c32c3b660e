import type { Pixels } from '@/lib/documents/png-writer'
import { signatureLimits } from '@/lib/visits/model'

/** A point of the pad, in pixels of the screen. */
export interface Point {
  x: number
  y: number
}

/** From where the pen was put down to where it was lifted. */
export type Stroke = readonly Point[]

/** Width of the pen, in pixels of the screen. */
export const penWidth = 2.25

const margin = 8
const shortestSignature = 24

/** The strokes as the path of an SVG: each bends through the middles between its points, so that no corner shows. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes.map(strokePath).join('')
}

/** Whether somebody has drawn more than a dot. */
export function isSignature(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= shortestSignature
}

/**
 * The strokes in ink on white, cut to what was drawn: twice as fine as the screen, or as fine as a signature may be
 * large. Null for what is none.
 */
export function inkOf(strokes: readonly Stroke[]): Pixels | null {
  if (!isSignature(strokes)) return null
  const box = boxOf(strokes.flat())
  const longest = Math.max(box.width, box.height)
  const scale = Math.min(2, signatureLimits.longestSide / longest)
  const place = ({ x, y }: Point) => ({ x: (x - box.left) * scale, y: (y - box.top) * scale })
  const width = Math.max(1, Math.floor(box.width * scale))
  const height = Math.max(1, Math.floor(box.height * scale))
  const cover = new Uint8Array(width * height)
  for (const stroke of strokes) {
    const points = bent(stroke).map(place)
    points.forEach((point, index) => {
      strokeLine(
        { cover, width, height },
        points[index - 1] ?? point,
        point,
        (penWidth * scale) / 2,
      )
    })
  }
  return { width, height, rgb: inked(cover) }
}

function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (!first) return ''
  const start = `M${at(first)}`
  // A dot is a line to where it began: round ends make it visible.
  if (rest.length === 0) return `${start}L${at(first)}`
  const bends = rest
    .slice(0, -1)
    .map((point, index) => `Q${at(point)} ${at(between(point, rest[index + 1] ?? point))}`)
  return `${start}${bends.join('')}L${at(rest.at(-1) ?? first)}`
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

function between(first: Point, second: Point): Point {
  return { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 }
}

/** The same curve as points. */
function bent(stroke: Stroke): Point[] {
  const [first, ...rest] = stroke
  if (!first) return []
  const points = [first]
  rest.slice(0, -1).forEach((point, index) => {
    const start = points.at(-1) ?? point
    const end = between(point, rest[index + 1] ?? point)
    for (let step = 1; step <= 4; step += 1) points.push(onCurve(start, point, end, step / 4))
  })
  return [...points, rest.at(-1) ?? first]
}

/** A point of the quadratic curve that begins at `start`, ends at `end` and leans to `pull`. */
function onCurve(start: Point, pull: Point, end: Point, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2]
  return { x: a * start.x + b * pull.x + c * end.x, y: a * start.y + b * pull.y + c * end.y }
}

function lengthOf(stroke: Stroke): number {
  return stroke.reduce((sum, point, index) => sum + distance(stroke[index - 1] ?? point, point), 0)
}

function distance(first: Point, second: Point): number {
  return Math.hypot(second.x - first.x, second.y - first.y)
}

function boxOf(points: readonly Point[]) {
  const range = (values: number[]) =>
    values.reduce(
      ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
      { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
    )
  const across = range(points.map(({ x }) => x))
  const down = range(points.map(({ y }) => y))
  return {
    left: across.low - margin,
    top: down.low - margin,
    width: across.high - across.low + 2 * margin,
    height: down.high - down.low + 2 * margin,
  }
}

interface Sheet {
  cover: Uint8Array
  width: number
  height: number
}

/** Covers what lies within the radius of a line; the edge softly. */
function strokeLine({ cover, width, height }: Sheet, from: Point, to: Point, radius: number): void {
  const reach = radius + 1
  const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach))
  const right = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + reach))
  const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + reach))
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1) {
      const away = distanceToLine({ x: x + 0.5, y: y + 0.5 }, from, to)
      const covered = Math.round(255 * Math.min(1, Math.max(0, radius + 0.5 - away)))
      const place = y * width + x
      if (covered > (cover[place] ?? 0)) cover[place] = covered
    }
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square
  const share = Math.min(1, Math.max(0, along))
  return distance(point, { x: from.x + share * dx, y: from.y + share * dy })
}

const ink = [24, 24, 27] as const

function inked(cover: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(cover.length * 3)
  cover.forEach((covered, index) => {
    ink.forEach((channel, offset) => {
      rgb[index * 3 + offset] = Math.round(255 - ((255 - channel) * covered) / 255)
    })
  })
  return rgb
}
