import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { DocumentKind } from '@/lib/documents/model'
import type { DocumentState, VerifiedDocument } from '@/lib/verification/model'
import { VerdictSign } from './verdict-sign'

/** The document is one of ours: what it says, and what became of it. */
export function Genuine({ document, fileName }: { document: VerifiedDocument; fileName: string }) {
  const { kind, number, issuer, issuedOn, total, dueThen, fingerprint, state } = document
  return (
    <Verdict
      sign={state === 'current' ? 'genuine' : 'no longer in force'}
      title={titles[state]}
      text={
        <>
          {issuer} issued it, and <FileName>{fileName}</FileName> has not changed since.{' '}
          {advice(document)}
        </>
      }
    >
      <Fact label="Document" strong>
        {kindWords[kind]} {number}
      </Fact>
      <Fact label="Issued by">{issuer}</Fact>
      <Fact label="Issued on">{issuedOn}</Fact>
      <Fact label="Total">
        <span className="num">{total}</span>
      </Fact>
      {dueThen ? (
        <Fact label="Amount due then">
          <span className="num">{dueThen}</span>
        </Fact>
      ) : null}
      <Fact label="State" strong={state !== 'current'}>
        {stateWords[state]}
      </Fact>
      <Fact label="Printed in its footer">
        <span className="font-mono text-sm">{fingerprint}</span>
      </Fact>
    </Verdict>
  )
}

/** The file is none of ours, or no longer the one it was. */
export function Unknown({ fileName }: { fileName: string }) {
  return (
    <Verdict
      sign="not known"
      title="We do not know this document"
      text={
        <>
          Nothing issued here is exactly <FileName>{fileName}</FileName>. Do not pay before you have
          asked the sender on a number you already had.
        </>
      }
    >
      <Fact label="A changed file?">Ask the sender for the original PDF</Fact>
      <Fact label="Printed or scanned?">Check the PDF it was made from</Fact>
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
  return (
    <section aria-label="Answer">
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

const kindWords: Record<DocumentKind, string> = {
  invoice: 'Invoice',
  quote: 'Quote',
  credit_note: 'Credit note',
  receipt: 'Receipt',
}

const titles: Record<DocumentState, string> = {
  current: 'This document is genuine',
  superseded: 'Genuine, but a newer version took its place',
  credited: 'Genuine, but credited since',
  void: 'Genuine, but void',
}

const stateWords: Record<DocumentState, string> = {
  current: 'Current',
  superseded: 'Superseded',
  credited: 'Credited',
  void: 'Void',
}

function advice({ kind, state, version, inForce }: VerifiedDocument): string {
  switch (state) {
    case 'current':
      return 'Compare what you hold with this:'
    case 'superseded':
      return `It is version ${version}; version ${inForce} is in force. Ask the sender for that one.`
    case 'credited':
      return 'A credit note has lowered it. Ask the sender what is left to pay.'
    case 'void':
      return kind === 'receipt'
        ? 'The payment it confirms was reversed.'
        : 'It was voided: there is nothing to pay.'
  }
}

/** Whoever reads with the ear is led to the answer. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
