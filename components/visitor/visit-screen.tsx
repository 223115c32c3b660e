import { CompanyColors } from '@/components/brand/company-colors'
import type { BrandFont } from '@/lib/documents/model'
import { type VisitView, visitPaths } from '@/lib/visits/model'
import { questionWordsOf } from './client-words'
import { DocumentScreen } from './document-screen'
import { QuestionButton } from './question-button'
import { QuoteScreen } from './quote-screen'
import { ReportView } from './report-view'
import { StateFocus } from './state-focus'
import { VisitorFrame } from './visitor-frame'
import { visitorWordsOf } from './words'

/**
 * What a client sees who opened a link: a quote to decide about, or a document as it stands.
 * @param font what the company is set in today
 */
export function VisitScreen({ view, font }: { view: VisitView; font: BrandFont }) {
  const { token, locale, company, quote, state, nonce } = view
  const words = visitorWordsOf(locale)
  const paths = visitPaths(token)
  const isOpen = quote !== null && (quote.canAccept || state.name === 'open')
  return (
    <>
      <CompanyColors
        primary={company.primary}
        accent={company.accent}
        font={font}
        fontUrl={paths.picture}
      />
      <VisitorFrame
        lang={locale}
        company={{ name: company.name, logoUrl: company.logo && paths.picture(company.logo) }}
        width={isOpen ? 'wide' : 'paper'}
        className={isOpen ? roomForBar(quote.canAccept) : undefined}
        words={words.footer}
        aside={
          view.canAsk ? (
            <QuestionButton
              token={token}
              lang={locale}
              variant="ghost"
              className="-mr-3.5 font-normal max-sm:-mr-3 max-sm:px-3 max-sm:text-sm"
              words={questionWordsOf(view, words, words.question.link)}
            />
          ) : null
        }
      >
        {isOpen ? (
          <QuoteScreen view={view} quote={quote} words={words} />
        ) : (
          <DocumentScreen view={view} words={words} />
        )}
      </VisitorFrame>
      <StateFocus state={state.name} />
      <ReportView path={paths.viewed} nonce={nonce} />
    </>
  )
}

/** The bar at the foot of a phone is higher where it says why nothing can be accepted. */
function roomForBar(canAccept: boolean): string {
  return canAccept ? 'max-lg:pb-24' : 'max-lg:pb-36'
}
