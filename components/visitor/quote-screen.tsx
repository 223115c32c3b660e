import type { ReactNode } from 'react'
import type { LineBlock } from '@/lib/documents/blocks'
import { type VisitQuote, type VisitView, visitPaths } from '@/lib/visits/model'
import { AcceptDialog } from './accept-dialog'
import {
  ChoiceFailure,
  ChosenAmount,
  ChosenSums,
  DecisionBar,
  DeclineButton,
  OptionRow,
  ReviewButton,
  SectionAmount,
} from './choice-parts'
import { acceptWordsOf, declineWordsOf, downloadWordsOf } from './client-words'
import { DeclineQuoteDialog } from './decline-quote-dialog'
import { DownloadButton } from './download-button'
import { FullPaper } from './full-paper'
import { heroTextOf } from './hero-text'
import { QuoteChoice } from './quote-choice'
import { ReflowedLines } from './reflowed-lines'
import { ReflowedPaper } from './reflowed-paper'
import { VisitorHero } from './visitor-hero'
import type { VisitorWords } from './words'

interface QuoteScreenProps {
  view: VisitView
  quote: VisitQuote
  words: VisitorWords
}

/** A quote that waits for an answer: its lines at the left, the decision at the right, or below on a phone. */
export function QuoteScreen({ view, quote, words }: QuoteScreenProps) {
  const { token, headline, number, state, paper } = view
  const { picture } = visitPaths(token)
  const refusal = quote.canAccept ? null : words.choice.ownCopy
  const hero = (className: string) => (
    <VisitorHero
      className={className}
      text={heroTextOf(view, words)}
      state={state.name}
      amount={<ChosenAmount />}
    />
  )
  return (
    <QuoteChoice
      token={token}
      start={startOf(view, quote)}
      optionCount={quote.options.length}
      words={words.choice}
    >
      {hero('px-5 pt-5 pb-6 sm:px-6 sm:pt-7 lg:hidden')}
      <div className="mx-auto flex w-full max-w-[1080px] items-start gap-12 lg:px-6 lg:pt-5">
        <ReflowedPaper
          paper={paper}
          label={`${headline.kind} ${number}`}
          pictureUrl={picture}
          isOffer={quote.canAccept}
          className="min-w-0 flex-1 border-y px-5 pt-5 pb-7 sm:mx-6 sm:rounded-sm sm:border-x sm:px-8 lg:mx-0 lg:pt-6 lg:pb-8"
        >
          <ReflowedLines
            blocks={paper.blocks}
            pictureUrl={picture}
            choice={quote.canAccept ? choiceOf(quote, words) : undefined}
          />
          <div className="lg:hidden">
            <ChosenSums />
          </div>
        </ReflowedPaper>
        <aside
          aria-label={words.choice.decision}
          className="sticky top-6 w-[344px] shrink-0 pt-2 max-lg:hidden"
        >
          {hero('')}
          <div className="mt-5 mb-5 border-t border-foreground">
            <ChosenSums isCounted />
          </div>
          <ChoiceFailure />
          <Actions view={view} quote={quote} words={words} refusal={refusal} />
        </aside>
      </div>
      <div className="grid gap-1 px-5 pt-5 sm:px-6 lg:hidden">
        <Keep view={view} quote={quote} words={words} decline={words.actions.decline} />
      </div>
      <DecisionBar label={words.actions.review} refusal={refusal} />
      <Dialogs view={view} quote={quote} words={words} />
      <div className="hidden print:block">
        <FullPaper view={view} />
      </div>
    </QuoteChoice>
  )
}

/** What was offered, before anybody chose otherwise. */
function startOf({ headline, paper }: VisitView, { options }: VisitQuote) {
  const chosen = options.filter(option => option.chosen).map(({ id }) => id)
  return { chosen, amount: headline.amount, totals: paper.blocks.totals }
}

function choiceOf({ options }: VisitQuote, words: VisitorWords) {
  const amounts = new Map(options.map(({ id, amount }) => [id, amount]))
  return {
    optional: words.lines.optional,
    option: (line: LineBlock, below: ReactNode) => (
      <OptionRow id={line.id} title={line.title} amount={amounts.get(line.id) ?? line.amount}>
        {below}
      </OptionRow>
    ),
    sectionAmount: ({ id, amount }: { id: string; amount: string }) => (
      <SectionAmount id={id} start={amount} />
    ),
  }
}

function Actions(props: QuoteScreenProps & { refusal: string | null }) {
  const { words, refusal } = props
  return (
    <div className="grid gap-2">
      <ReviewButton label={words.actions.review} refusal={refusal} />
      {refusal ? <p className="text-sm text-muted-foreground">{refusal}</p> : null}
      <div className="grid gap-2 has-[>:nth-child(2)]:grid-cols-2">
        <Keep {...props} decline={words.actions.declineShort} />
      </div>
    </div>
  )
}

/** What one can do without accepting. */
function Keep({ view, quote, words, decline }: QuoteScreenProps & { decline: string }) {
  return (
    <>
      <DownloadButton
        path={visitPaths(view.token).pdf}
        lang={view.locale}
        label={words.actions.download}
        words={downloadWordsOf(words)}
        className="max-lg:bg-card lg:px-2"
      />
      {quote.canDecline ? <DeclineButton label={decline} className="lg:px-2" /> : null}
    </>
  )
}

function Dialogs({ view, quote, words }: QuoteScreenProps) {
  const { token, locale, paper } = view
  const shared = { token, lang: locale, version: quote.version }
  const { terms } = paper.blocks
  return (
    <>
      {quote.canAccept ? (
        <AcceptDialog
          {...shared}
          options={quote.options.map(({ id, title }) => ({ id, title }))}
          words={acceptWordsOf(view, words)}
          terms={
            terms ? (
              <details className="text-sm">
                <summary className="reach w-fit rounded-sm font-medium text-primary-text">
                  {words.acceptance.terms}
                </summary>
                <p className="mt-2 max-h-48 overflow-y-auto whitespace-pre-line text-muted-foreground">
                  {terms.text}
                </p>
              </details>
            ) : null
          }
        />
      ) : null}
      {quote.canDecline ? (
        <DeclineQuoteDialog {...shared} words={declineWordsOf(view, words)} />
      ) : null}
    </>
  )
}
