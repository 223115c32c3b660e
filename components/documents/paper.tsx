import { clsx } from 'clsx'
import type { CSSProperties, ReactNode } from 'react'
import { FontFaces } from '@/components/brand/font-faces'
import type { DocumentBlocks, TotalBlock } from '@/lib/documents/blocks'
import {
  fillColor,
  paperColors,
  readableOnTint,
  readableOnWhite,
  tintOf,
} from '@/lib/documents/brand-colors'
import {
  dueSizeOf,
  estimatedWidth,
  headlineLines,
  headlineStepOf,
  headlineTracking,
  taxColumnWidth,
} from '@/lib/documents/headline'
import type { Brand, Layout, PaperSize, TemplateName } from '@/lib/documents/model'
import { ClassicHead } from './classic-head'
import { CompactHead } from './compact-head'
import styles from './paper.module.css'
import { fontOfPaper } from './paper-font'
import { PaperFoot } from './paper-foot'
import { PaperLines } from './paper-lines'
import { memberPictureUrl, type PictureUrl } from './paper-picture'
import { PaperSettlement } from './paper-settlement'
import { PaperSum } from './paper-sum'
import { PaperEnd } from './paper-texts'
import { type HeadProps, StudioHead } from './studio-head'

export interface PaperProps {
  blocks: DocumentBlocks
  brand: Pick<Brand, 'primary' | 'accent'> & Partial<Pick<Brand, 'font' | 'logoSize'>>
  /** The look it is drawn in: the one its PDF has. */
  template?: TemplateName
  paper?: PaperSize
  layout?: Pick<Layout, 'accentStyle' | 'density'>
  className?: string
  /** The line that is being edited: marked on the paper. */
  activeLineId?: string | null
  /** Address of the company's logo; its name is printed without one. */
  logoUrl?: string | null
  /** Where pictures of lines and signatures are; a member's address without it. */
  pictureUrl?: PictureUrl
  /** Where the files of its font are; a member's address without it. */
  fontUrl?: PictureUrl
  /** SHA-256 of the snapshot; a draft has none. */
  hash?: string
  /** On screen over how to pay, which is dimmed: it has changed since. Printed paper stays as it is. */
  paymentNote?: string
}

/**
 * A document on screen: the same blocks as in the PDF, at the same measures and in the same order, scaled to the
 * width it gets. Below 480 px it is reflowed to be read on a phone.
 */
export function Paper(props: PaperProps) {
  const { blocks, brand, template = 'studio', paper = 'A4', className, activeLineId } = props
  const { logoUrl, pictureUrl = memberPictureUrl, hash, paymentNote } = props
  const { accentStyle = 'rules', density = 'comfortable' } = props.layout ?? {}
  const Head = heads[template]
  const font = fontOfPaper(brand.font, template, props.fontUrl ?? memberPictureUrl)
  return (
    <article
      aria-label={[blocks.kind, blocks.number].join(' ').trim()}
      className={clsx(
        styles.paper,
        styles[template],
        paper === 'Letter' && styles.letter,
        className,
      )}
      data-template={template}
      data-accents={accentStyle}
      data-density={density}
      data-logo={brand.logoSize ?? 'medium'}
      style={{
        ...colorsOf(brand),
        ...sizesOf[template](blocks, paper),
        ...(font ? { fontFamily: font.stack } : {}),
      }}
    >
      <FontFaces faces={font?.faces ?? ''} />
      <div className={styles.sheet}>
        <Head blocks={blocks} logoUrl={logoUrl} />
        {blocks.intro && (
          <p className={styles.intro} dir="auto">
            {blocks.intro.text}
          </p>
        )}
        {blocks.settlement ? (
          <PaperSettlement settlement={blocks.settlement} />
        ) : (
          <PaperLines {...{ blocks, template, activeLineId, pictureUrl }} />
        )}
        <PaperSum {...{ blocks, template, pictureUrl, paymentNote }} />
        <PaperEnd blocks={blocks} template={template} />
        <PaperFoot {...{ blocks, template, hash }} />
      </div>
    </article>
  )
}

const heads: Record<TemplateName, (props: HeadProps) => ReactNode> = {
  studio: StudioHead,
  classic: ClassicHead,
  compact: CompactHead,
}

type Variables = CSSProperties & Record<`--${string}`, string | number>

function colorsOf(brand: PaperProps['brand']): Variables {
  return {
    '--brand-fill': fillColor(brand.primary),
    '--brand-text': readableOnWhite(brand.primary),
    '--brand-rule': fillColor(brand.accent),
    '--tinted-brand-text': readableOnTint(readableOnWhite(brand.primary), tintOf(brand.accent)),
    '--ink': paperColors.ink,
    '--secondary-ink': paperColors.secondary,
    '--label-ink': paperColors.screenLabel,
    '--hairline': paperColors.hairline,
    '--stronger-rule': paperColors.rule,
  }
}

/** What is fitted to the words. */
const sizesOf: Record<TemplateName, (blocks: DocumentBlocks, paper: PaperSize) => Variables> = {
  studio: studioSizes,
  classic: ({ columns }) => ({ '--tax-column': taxColumnWidth(columns.tax, 8.5, 42) }),
  compact: ({ columns, totals }) => ({
    '--tax-column': taxColumnWidth(columns.tax, 6.5, 38),
    '--totals-column': compactTotalsWidth(totals),
  }),
}

/** Wider where labels are long, so that they stay on their line. */
function compactTotalsWidth(totals: readonly TotalBlock[]): number {
  const widest = (texts: string[]) => Math.max(...texts.map(text => textWidth(text) * 7.5))
  const needed = widest(totals.map(total => total.label)) + widest(totals.map(total => total.value))
  return Math.min(200, Math.max(158, needed + 12))
}

function textWidth(text: string): number {
  return estimatedWidth(text, false) - headlineTracking * text.length
}

/** What studio fits to the words: its headline, the amount due and the head of the tax column. */
function studioSizes(blocks: DocumentBlocks, paper: PaperSize): Variables {
  const widths = headlineLines(blocks).map(line => estimatedWidth(line.text, line.strong))
  const half = paper === 'A4' ? 241.6 : 250
  const step = headlineStepOf(widths, half)
  const due = blocks.totals.find(total => total.tone === 'due')
  const dueWidths = [due?.label ?? '', due?.value ?? ''].map(text => estimatedWidth(text, true))
  return {
    '--headline-size': step.size,
    '--headline-leading': step.leading,
    '--due-size': dueSizeOf(dueWidths, half),
    '--tax-column': taxColumnWidth(blocks.columns.tax),
  }
}
