import type { Box, TextStyle } from '@/lib/documents/pdf/marks'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'

/** Where figures stand: they end at `end`, measured from the left margin. */
export interface FigureColumn {
  end: number
  width: number
}

/** A text that ends at the end of its column, with the x it is placed at. */
export function figureCell(
  setter: Typesetter,
  text: string,
  column: FigureColumn,
  style: TextStyle,
): [x: number, box: Box] {
  return [column.end - column.width, setter.text(text, style, column.width, 'end')]
}

/** Width of the widest of the texts; each is measured once. */
export function widestOf(setter: Typesetter, texts: readonly string[], style: TextStyle): number {
  return Math.max(0, ...[...new Set(texts)].map(text => setter.width(text, style)))
}

/** The designed width of a column, grown in steps until `needed` fits. */
export function grownWidth(designed: number, needed: number, step = 12): number {
  return designed + step * Math.ceil(Math.max(0, needed - designed) / step)
}

/** The amount of an option that was not chosen, without the bracket that hangs outside its column. */
export function withoutBracket(amount: string): string {
  return amount.replace(/\)$/, '')
}
