import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { TemplateName } from '@/lib/documents/model'

/** A design in lines: where the head, the table and the sum stand. */
export function DesignPicture({
  template,
  className,
}: {
  template: TemplateName
  className?: string
}) {
  return (
    <svg
      viewBox="0 0 90 126"
      aria-hidden
      className={cn('block rounded-xs bg-paper shadow-paper', className)}
    >
      {drawings[template]}
    </svg>
  )
}

const ink = 'fill-paper-foreground'
const grey = 'fill-paper-muted opacity-45'
const brand = 'fill-primary'

function bars(className: string, places: readonly (readonly number[])[]): ReactNode {
  return places.map(([x, y, width, height = 1.6]) => (
    <rect key={`${x} ${y}`} {...{ x, y, width, height }} className={className} />
  ))
}

/** Lines of a table from a height on: what, and how much. */
function rows(from: number, step: number, count: number, left: number, right: number): ReactNode {
  const ys = Array.from({ length: count }, (_, index) => from + index * step)
  return (
    <>
      {bars(
        grey,
        ys.flatMap(y => [
          [left, y, 26],
          [right - 12, y, 12],
        ]),
      )}
      {bars(
        'fill-paper-rule',
        ys.map(y => [left, y + step / 2 + 0.6, right - left, 0.6]),
      )}
    </>
  )
}

const drawings: Record<TemplateName, ReactNode> = {
  studio: (
    <>
      {bars(brand, [
        [9, 0, 18, 2.4],
        [46, 20, 22, 4.4],
      ])}
      {bars(ink, [
        [9, 20, 20, 4.4],
        [46, 27, 30, 4.4],
        [9, 52, 72, 0.7],
        [46, 102, 35, 0.8],
        [46, 105, 12, 2.6],
        [68, 105, 13, 2.6],
      ])}
      {bars(grey, [
        [9, 27, 26, 4.4],
        [9, 38, 16],
        [9, 42, 12],
        [30, 38, 14],
        [30, 42, 10],
        [62, 38, 19],
        [62, 42, 15],
      ])}
      {rows(57, 9, 4, 9, 81)}
      {bars(grey, [
        [46, 94, 10],
        [71, 94, 10],
        [46, 98, 14],
        [73, 98, 8],
      ])}
    </>
  ),
  classic: (
    <>
      {bars(brand, [
        [42.5, 7, 5, 5],
        [30, 15, 30, 2.8],
        [48, 107, 33, 0.7],
        [48, 108.4, 33, 0.7],
      ])}
      {bars(ink, [
        [9, 23, 72, 0.9],
        [9, 24.8, 72, 0.5],
        [9, 43, 34, 3.6],
        [9, 51, 72, 0.6],
        [9, 56, 72, 0.6],
        [48, 102, 14, 2.4],
        [69, 102, 12, 2.4],
        [9, 115, 72, 0.5],
      ])}
      {bars(grey, [
        [9, 29, 16],
        [9, 33, 20],
        [48, 29, 12],
        [63, 29, 14],
        [48, 33, 10],
        [63, 33, 17],
        [56, 44.5, 25],
        [48, 93, 12],
        [71, 93, 10],
        [48, 97, 9],
        [73, 97, 8],
        [9, 93, 24],
        [9, 97, 18],
        [9, 118, 14],
        [38, 118, 14],
        [67, 118, 14],
      ])}
      {rows(60, 8, 4, 9, 81)}
    </>
  ),
  compact: (
    <>
      {bars(brand, [
        [7, 6, 4, 5],
        [70, 19, 13, 2.6],
        [56, 92, 27, 0.7],
      ])}
      {bars(ink, [
        [14, 6.4, 18],
        [60, 6.6, 23, 3],
        [7, 31, 76, 0.6],
        [56, 95, 13, 2.2],
        [72, 95, 11, 2.2],
      ])}
      {bars(grey, [
        [14, 9.6, 32],
        [7, 15.4, 76, 0.4],
        [7, 19, 15],
        [7, 22.4, 20],
        [32, 19, 9],
        [50, 19, 9],
        [7, 26.8, 76, 0.4],
        [56, 84, 10],
        [74, 84, 9],
        [56, 87.6, 12],
        [75, 87.6, 8],
        [7, 84, 20],
        [7, 87.6, 26],
      ])}
      {rows(34, 5.2, 9, 7, 83)}
    </>
  ),
}
