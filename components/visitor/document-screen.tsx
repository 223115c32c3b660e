import { type VisitView, visitPaths } from '@/lib/visits/model'
import { downloadWordsOf, payWordsOf, questionWordsOf } from './client-words'
import { DownloadButton } from './download-button'
import { FullPaper } from './full-paper'
import { hasLapsed, heroTextOf, paymentNoteOf } from './hero-text'
import { PayButton } from './pay-button'
import { PaymentDetails } from './payment-details'
import { QuestionButton } from './question-button'
import { ReflowedLines } from './reflowed-lines'
import { ReflowedPaper } from './reflowed-paper'
import { SumList } from './sum-list'
import { VisitorHero } from './visitor-hero'
import type { VisitorWords } from './words'

interface DocumentScreenProps {
  view: VisitView
  words: VisitorWords
}

/** How a document stands, the one thing to do about it, and the document: as paper where it fits, else reflowed. */
export function DocumentScreen({ view, words }: DocumentScreenProps) {
  const { paper, headline, number, state } = view
  const { picture } = visitPaths(view.token)
  const label = `${headline.kind} ${number}`
  return (
    <>
      <div className="mx-auto flex w-full max-w-[842px] justify-between gap-6 px-5 pt-5 pb-6 sm:items-end sm:px-6 sm:pt-7 sm:pb-9 max-sm:flex-col max-sm:gap-5">
        <VisitorHero text={heroTextOf(view, words)} state={state.name} />
        <Actions view={view} words={words} />
      </div>
      <div className="hidden px-6 min-[842px]:block print:block">
        <FullPaper view={view} paymentNote={paymentNoteOf(view, words)} />
      </div>
      <ReflowedPaper
        paper={paper}
        label={label}
        pictureUrl={picture}
        className="border-y px-5 pt-5 pb-7 min-[842px]:hidden sm:mx-6 sm:rounded-sm sm:border-x sm:px-8 print:hidden"
      >
        <ReflowedLines blocks={paper.blocks} pictureUrl={picture} />
        <SumList totals={paper.blocks.totals} />
      </ReflowedPaper>
    </>
  )
}

/** One primary action: to pay what is open, to ask about what has expired, or to keep the document. */
function Actions({ view, words }: DocumentScreenProps) {
  const { token, locale, payment, company, state, canAsk } = view
  const isAskedAbout = canAsk && (state.name === 'expired' || hasLapsed(view))
  const isPrimary = !payment && !isAskedAbout
  return (
    <div className="grid shrink-0 gap-1 sm:flex sm:gap-2">
      {payment ? (
        <PayButton lang={locale} words={payWordsOf(view, words)}>
          <PaymentDetails payment={payment} company={company.name} words={words.payment} />
        </PayButton>
      ) : null}
      {isAskedAbout ? (
        <QuestionButton
          token={token}
          lang={locale}
          variant="primary"
          size="xl"
          words={questionWordsOf(view, words, words.actions.ask)}
        />
      ) : null}
      <DownloadButton
        path={visitPaths(token).pdf}
        lang={locale}
        label={state.name === 'accepted' ? words.actions.downloadAccepted : words.actions.download}
        words={downloadWordsOf(words)}
        {...(isPrimary ? { variant: 'primary' } : { className: quietOnPhones })}
      />
    </div>
  )
}

const quietOnPhones =
  'max-sm:bg-transparent max-sm:text-muted-foreground max-sm:shadow-none max-sm:hover:text-foreground'
