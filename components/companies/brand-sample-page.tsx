'use client'

import { companyStyle } from '@/components/brand/company-style'
import { Button } from '@/components/ui/button'
import { heroTextOf } from '@/components/visitor/hero-text'
import { VisitorFrame } from '@/components/visitor/visitor-frame'
import { VisitorHero } from '@/components/visitor/visitor-hero'
import { visitorWordsOf } from '@/components/visitor/words'
import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import { BrandSamplePaper, type SamplePaperProps } from './brand-sample-paper'
import { Scaled } from './brand-scaled'

interface BrandSamplePageProps extends SamplePaperProps {
  fontStack: string
}

/** So wide is the page where the whole paper stands on it. */
const pageWidth = 842

/** The page behind a link, as a client would see it on a desk; nothing can be done on it. */
export function BrandSamplePage({ fontStack, ...paper }: BrandSamplePageProps) {
  const { company, brand } = paper
  const words = visitorWordsOf(company.locale)
  const { number, kind, headline, from } = paper.blocks
  const text = heroTextOf(factsOf(company, { number, kind, headline }), words)
  return (
    <Scaled
      width={pageWidth}
      className="company-scope"
      style={{ ...companyStyle(brand.primary, brand.accent), fontFamily: fontStack }}
    >
      <VisitorFrame
        lang={company.locale}
        company={{ name: from.lines[0]?.text ?? company.name, logoUrl: paper.logoUrl }}
        width="paper"
        words={words.footer}
        className="min-h-0"
      >
        <div className="mx-auto flex w-full justify-between gap-6 px-6 pt-7 pb-9">
          <VisitorHero text={text} state="open" />
          <div className="flex shrink-0 items-end gap-2">
            <Button variant="primary" size="xl">
              {words.actions.pay}
            </Button>
            <Button size="xl">{words.actions.download}</Button>
          </div>
        </div>
        <div className="px-6">
          <BrandSamplePaper {...paper} />
        </div>
      </VisitorFrame>
    </Scaled>
  )
}

/** An invoice that waits for its money. */
function factsOf(
  company: Company,
  { number, kind, headline }: Pick<DocumentBlocks, 'number' | 'kind' | 'headline'>,
) {
  return {
    kind: 'invoice' as const,
    number,
    clientName: '',
    company: { name: company.name },
    headline: {
      kind,
      amount: headline.amount,
      total: headline.amount,
      settled: '',
      date: '',
      days: null,
    },
    state: { name: 'open' as const, on: '', by: '' },
    changed: null,
    quote: null,
  }
}
