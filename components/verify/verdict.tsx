import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Sentence } from '@/components/ui/sentence'
import { verify } from '@/lib/messages/en/verify'
import { useMessages } from '@/lib/messages/use-messages'
import type { VerifiedDocument } from '@/lib/verification/model'
import { VerdictSign } from './verdict-sign'

/** The document is one of ours: what it says, and what became of it. */
export function Genuine({ document, fileName }: { document: VerifiedDocument; fileName: string }) {
  const t = useMessages(verify).verdict
  const { kind, number, issuer, issuedOn, total, dueThen, fingerprint, state } = document
  return (
    <Verdict
      sign={state === 'current' ? 'genuine' : 'no longer in force'}
      title={t.titles[state]}
      text={
        <>
          <Sentence
            text={t.issuedUnchanged}
            parts={{ issuer, file: <FileName>{fileName}</FileName> }}
          />{' '}
          {advice(document, t)}
        </>
      }
    >
      <Fact label={t.document} strong>
        {t.kinds[kind]} {number}
      </Fact>
      <Fact label={t.issuedBy}>{issuer}</Fact>
      <Fact label={t.issuedOn}>{issuedOn}</Fact>
      <Fact label={t.total}>
        <span className="num">{total}</span>
      </Fact>
      {dueThen ? (
        <Fact label={t.amountDueThen}>
          <span className="num">{dueThen}</span>
        </Fact>
      ) : null}
      <Fact label={t.state} strong={state !== 'current'}>
        {t.states[state]}
      </Fact>
      <Fact label={t.printedInItsFooter}>
        <span className="font-mono text-sm">{fingerprint}</span>
      </Fact>
    </Verdict>
  )
}

/** The file is none of ours, or no longer the one it was. */
export function Unknown({ fileName }: { fileName: string }) {
  const t = useMessages(verify).verdict
  return (
    <Verdict
      sign="not known"
      title={t.title}
      text={<Sentence text={t.notKnown} parts={{ file: <FileName>{fileName}</FileName> }} />}
    >
      <Fact label={t.aChangedFile}>{t.askSenderOriginal}</Fact>
      <Fact label={t.printedOrScanned}>{t.checkPdfMade}</Fact>
    </Verdict>
  )
}

interface VerdictProps {
  sign: 'genuine' | 'no longer in force' | 'not known'
  title: string
  text: ReactNode
  children: ReactNode
}

function Verdict({ sign, title, text, children }: VerdictProps) {
  const t = useMessages(verify).verdict
  return (
    <section aria-label={t.answer}>
      <VerdictSign sign={sign} />
      <h1 tabIndex={-1} ref={takeFocus} className="mt-4 text-2xl font-semibold outline-none">
        {title}
      </h1>
      <p className="mt-2 text-[15px] leading-6 text-pretty text-muted-foreground max-sm:text-lg">
        {text}
      </p>
      <dl className="mt-7 border-t border-foreground">{children}</dl>
    </section>
  )
}

function Fact({
  label,
  strong = false,
  children,
}: {
  label: string
  strong?: boolean
  children: ReactNode
}) {
  return (
    <div className="flex justify-between gap-6 border-b py-[11px] text-[15px] leading-6">
      <dt className="shrink-0 text-muted-foreground">{label}</dt>
      <dd className={cn('min-w-0 text-right wrap-anywhere', strong && 'font-medium')}>
        {children}
      </dd>
    </div>
  )
}

function FileName({ children }: { children: string }) {
  return <bdi className="font-medium text-foreground wrap-anywhere">{children}</bdi>
}

function advice(
  { kind, state, version, inForce }: VerifiedDocument,
  t: typeof verify.verdict,
): string {
  switch (state) {
    case 'current':
      return t.compareWhatYou
    case 'superseded':
      return t.newerInForce(version, inForce)
    case 'credited':
      return t.creditNoteHas
    case 'void':
      return kind === 'receipt' ? t.paymentConfirmsReversed : t.voidedThereNothing
  }
}

/** Whoever reads with the ear is led to the answer. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
