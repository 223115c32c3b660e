import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { fillColor, paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import {
  dueSizeOf,
  estimatedWidth,
  headlineLines,
  headlineStepOf,
  taxColumnWidth,
} from '@/lib/documents/headline'
import type { Brand, DocumentBlocks, PaperSize } from '@/lib/documents/model'
import styles from './paper.module.css'
import { PaperFoot } from './paper-foot'
import { PaperHead } from './paper-head'
import { PaperLines } from './paper-lines'
import { PaperSettlement } from './paper-settlement'
import { PaperSum } from './paper-sum'

export interface PaperProps {
  blocks: DocumentBlocks
  brand: Pick<Brand, 'primary' | 'accent'>
  paper?: PaperSize
  className?: string
  /** The line that is being edited: marked on the paper. */
  activeLineId?: string | null
  /** Address of the company's logo; its name is printed without one. */
  logoUrl?: string | null
  /** SHA-256 of the snapshot; a draft has none. */
  hash?: string
}

/**
 * A document on screen: the same blocks as in the PDF, at the same measures, scaled to the width it gets.
 * Below 480 px it is reflowed to be read on a phone.
 */
export function Paper(props: PaperProps) {
  const { blocks, brand, paper = 'A4', className, activeLineId, logoUrl, hash } = props
  return (
    <article
      aria-label={[blocks.kind, blocks.number].join(' ').trim()}
      className={clsx(styles.paper, paper === 'Letter' && styles.letter, className)}
      style={variablesOf(blocks, brand, paper)}
    >
      <div className={styles.sheet}>
        <PaperHead blocks={blocks} logoUrl={logoUrl} />
        {blocks.settlement ? (
          <PaperSettlement settlement={blocks.settlement} />
        ) : (
          <PaperLines blocks={blocks} activeLineId={activeLineId} />
        )}
        <PaperSum blocks={blocks} />
        <PaperFoot blocks={blocks} hash={hash} />
      </div>
    </article>
  )
}

function variablesOf(
  blocks: DocumentBlocks,
  brand: PaperProps['brand'],
  paper: PaperSize,
): CSSProperties & Record<`--${string}`, string | number> {
  const widths = headlineLines(blocks).map(line => estimatedWidth(line.text, line.strong))
  const half = paper === 'A4' ? 241.6 : 250
  const step = headlineStepOf(widths, half)
  const due = blocks.totals.find(total => total.tone === 'due')
  const dueWidths = [due?.label ?? '', due?.value ?? ''].map(text => estimatedWidth(text, true))
  return {
    '--brand-fill': fillColor(brand.primary),
    '--brand-text': readableOnWhite(brand.primary),
    '--brand-rule': fillColor(brand.accent),
    '--ink': paperColors.ink,
    '--secondary-ink': paperColors.secondary,
    '--label-ink': paperColors.screenLabel,
    '--hairline': paperColors.hairline,
    '--stronger-rule': paperColors.rule,
    '--headline-size': step.size,
    '--headline-leading': step.leading,
    '--due-size': dueSizeOf(dueWidths, half),
    '--tax-column': taxColumnWidth(blocks.columns.tax),
  }
}
