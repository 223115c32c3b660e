import { Money } from '@/components/shell/money'
import type { DocumentLocale } from '@/lib/documents/model'
import { moneyParts } from '@/lib/money/format'

interface AmountProps {
  amount: string
  currency: string
  locale: DocumentLocale
  size?: 'inherit' | 'due'
  struck?: boolean
  className?: string
}

/** An amount with its currency dimmed. */
export function Amount({ amount, currency, locale, ...props }: AmountProps) {
  return <Money parts={moneyParts(amount, currency, locale)} {...props} />
}
