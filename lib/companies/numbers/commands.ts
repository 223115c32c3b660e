import { violatedConstraint } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'
import type { CompanyTx } from '@/lib/access/doors'
import type { DocumentKind } from '@/lib/documents/model'
import { takeSequence } from '@/lib/documents/numbers'
import { DomainError } from '@/lib/platform/errors'
import { type Company, numberPatternOf, printedNumber } from '../model'

export interface GivenNumber {
  series: string
  sequence: number
  number: string
}

/** Gives a document its number. From here on the series is locked for everyone else: call it last. */
export async function takeNumber(
  tx: CompanyTx,
  actor: Actor,
  company: Company,
  { kind, issuedOn }: { kind: DocumentKind; issuedOn: string },
): Promise<GivenNumber> {
  const pattern = numberPatternOf(company, kind, issuedOn)
  const sequence = await takeSequence(tx, actor.companyId, pattern.series)
  return { series: pattern.series, sequence, number: printedNumber(pattern, sequence) }
}

/** Runs a command that takes a number; two series that print the same one become a sentence. */
export async function withFreshNumber<Value>(command: () => Promise<Value>): Promise<Value> {
  try {
    return await command()
  } catch (error) {
    if (violatedConstraint(error)?.endsWith('_number_key'))
      throw new DomainError(
        'conflict',
        'The next number of this series was given before. Choose another prefix in Settings.',
      )
    throw error
  }
}
