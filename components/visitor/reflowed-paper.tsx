import type { CSSProperties, ReactNode } from 'react'
import { paperFont } from '@/components/brand/brand-font'
import { FontFaces } from '@/components/brand/font-faces'
import { cn } from '@/components/ui/cn'
import { fillColor, paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import type { VisitPaper } from '@/lib/visits/model'
import styles from './reflow.module.css'
import { ReflowedBlocks } from './reflowed-blocks'

interface ReflowedPaperProps {
  paper: VisitPaper
  /** Name of the document, for those who jump from region to region. */
  label: string
  className?: string
  /** The lines and the sums. */
  children: ReactNode
  pictureUrl: (sha256: string) => string
  /** A quote that can still be answered: nothing to say about boxes one can tick. */
  isOffer?: boolean
}

/** The same blocks as the paper's, one below the other: what a phone shows of a document. */
export function ReflowedPaper(props: ReflowedPaperProps) {
  const { paper, label, className, children, pictureUrl, isOffer = false } = props
  const font = paperFont(paper.brand.font, pictureUrl)
  const blocks = isOffer ? { ...paper.blocks, options: null } : paper.blocks
  return (
    <article
      aria-label={label}
      className={cn(styles.sheet, className)}
      style={{ ...colorsOf(paper), fontFamily: font.stack }}
    >
      <FontFaces faces={font.faces} />
      {blocks.intro ? <p className={styles.intro}>{blocks.intro.text}</p> : null}
      {children}
      <ReflowedBlocks blocks={blocks} pictureUrl={pictureUrl} isOffer={isOffer} />
    </article>
  )
}

function colorsOf({ brand }: VisitPaper): CSSProperties & Record<`--${string}`, string> {
  return {
    '--brand-text': readableOnWhite(brand.primary),
    '--brand-rule': fillColor(brand.accent),
    '--ink': paperColors.ink,
    '--secondary-ink': paperColors.secondary,
    '--label-ink': paperColors.screenLabel,
    '--hairline': paperColors.hairline,
    '--stronger-rule': paperColors.rule,
  }
}
