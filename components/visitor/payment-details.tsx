import type { CSSProperties } from 'react'
import { Code } from '@/components/documents/paper-picture'
import { paperColors } from '@/lib/documents/brand-colors'
import { fill } from '@/lib/documents/text'
import type { VisitPayment } from '@/lib/visits/model'
import { CopyRow } from './copy-row'
import type { VisitorWords } from './words'

interface PaymentDetailsProps {
  payment: VisitPayment
  company: string
  words: VisitorWords['payment']
}

/** The account, row by row, and the square that a banking app reads. */
export function PaymentDetails({ payment, company, words }: PaymentDetailsProps) {
  const rows = [...payment.rows, { label: words.amount, ...payment.amount }]
  return (
    <div className="grid gap-3">
      <dl className="border-t border-foreground">
        {rows.map(row => (
          <CopyRow
            key={row.label}
            {...row}
            words={{
              copy: words.copy,
              copied: words.copied,
              copyOf: fill(words.copyOf, { label: row.label }),
              copiedOf: fill(words.copiedOf, { label: row.label }),
              refused: words.refused,
            }}
          />
        ))}
      </dl>
      <p className="text-sm text-muted-foreground [&:lang(de)]:hyphens-auto">
        {fill(words.note, { company })}
      </p>
      {payment.code ? (
        <div className="flex items-center gap-4 text-sm text-muted-foreground">
          <div className="shrink-0 rounded-md bg-white p-2.5" style={codeSize}>
            <Code code={payment.code} />
          </div>
          <p>{words.code}</p>
        </div>
      ) : null}
    </div>
  )
}

/** Measures the code takes from the paper it stands on elsewhere. */
const codeSize: CSSProperties & Record<`--${string}`, string> = {
  '--code-size': '116',
  '--pt': '1px',
  '--ink': paperColors.ink,
}
