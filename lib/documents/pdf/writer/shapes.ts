import type { CodeMark, FillMark, ImageMark, TickBoxMark } from '../marks'
import { colorOf, numberOf } from './syntax'

/** Operators that draw a shape on a page of `pageHeight`, whose y runs upwards in PDF. */
export function drawnFill({ x, y, width, height }: FillMark, pageHeight: number): string {
  return `${numbers(x, pageHeight - y - height, width, height)} re f\n`
}

export function drawnImage(mark: ImageMark, pageHeight: number, name: string): string {
  const { x, y, width, height } = mark
  return `q ${numbers(width, 0, 0, height, x, pageHeight - y - height)} cm ${name} Do Q\n`
}

/** All of it as one path of whole modules, so that no seam shows between them. */
export function drawnCode({ x, y, width, rows }: CodeMark, pageHeight: number): string {
  const module = width / rows.length
  const bars = rows.flatMap((row, index) =>
    Array.from(row.matchAll(/1+/g), bar => `${bar.index} ${index} ${bar[0].length} 1 re`),
  )
  return `q ${numbers(module, 0, 0, -module, x, pageHeight - y)} cm\n${bars.join('\n')}\nf Q\n`
}

/** Drawn on a grid of eight by eight, whose y runs downwards as the mark's does. */
export function drawnTickBox({ x, y, width, color, ticked }: TickBoxMark, pageHeight: number) {
  const unit = width / 8
  const grid = `q ${numbers(unit, 0, 0, -unit, x, pageHeight - y)} cm`
  if (!ticked) return `${grid} 0.75 w ${colorOf(color)} RG\n${roundedSquare(0.375, 1.625)} S Q\n`
  const tick = '1.7 4.1 m 3.3 5.7 l 6.3 2.4 l'
  return `${grid}\n${roundedSquare(0, 2)} f\n1.2 w 1 1 1 RG ${tick} S Q\n`
}

/** How far the handles of a curve reach that looks like a quarter of a circle, as a share of its radius. */
const roundness = 0.5523

function roundedSquare(inset: number, radius: number): string {
  const [start, end] = [inset, 8 - inset]
  const [near, far] = [start + radius, end - radius]
  const [nearHandle, farHandle] = [near - radius * roundness, far + radius * roundness]
  return [
    `${numbers(near, start)} m ${numbers(far, start)} l`,
    `${numbers(farHandle, start, end, nearHandle, end, near)} c ${numbers(end, far)} l`,
    `${numbers(end, farHandle, farHandle, end, far, end)} c ${numbers(near, end)} l`,
    `${numbers(nearHandle, end, start, farHandle, start, far)} c ${numbers(start, near)} l`,
    `${numbers(start, nearHandle, nearHandle, start, near, start)} c h`,
  ].join('\n')
}

function numbers(...values: number[]): string {
  return values.map(numberOf).join(' ')
}
